/** Faces of the first screen; the files are fetched as their letters appear. Its serif knows one optical size, which is less than half as heavy. */
import '@fontsource-variable/ibm-plex-sans/index.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource/ibm-plex-sans-condensed/latin-600.css';
