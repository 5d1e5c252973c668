import markStyles from './mark.module.css?names';

/** A bracketed globe grid: the project's mark, not an emblem. */
export function ProjectMark() {
  return (
    <svg className={markStyles['mark']} viewBox="0 0 44 36" aria-hidden="true">
      <path d="M9 2H3v32h6M35 2h6v32h-6" fill="none" stroke="currentColor" strokeWidth="3" />
      <circle cx="22" cy="18" r="10" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path
        d="M12 18h20M22 8v20M14 12.5h16M14 23.5h16M22 8c-6 6-6 14 0 20M22 8c6 6 6 14 0 20"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.1"
      />
    </svg>
  );
}
