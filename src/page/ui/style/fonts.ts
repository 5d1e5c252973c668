/** Faces of the first screen; the files are fetched as their letters appear. */
import '@fontsource-variable/ibm-plex-sans/index.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import '@fontsource/ibm-plex-sans-condensed/latin-600.css';
