/** Line drawings on a 20 × 20 grid; decoration only, the words stand beside or in aria-label. */
const paths = {
  check: 'M4 10.5l4 4 8-9',
  close: 'M5 5l10 10M15 5L5 15',
  plus: 'M10 4v12M4 10h12',
  left: 'M12 4l-6 6 6 6',
  right: 'M8 4l6 6-6 6',
  down: 'M5 8l5 5 5-5',
  search: 'M9 3a6 6 0 1 0 0 12A6 6 0 0 0 9 3zM13.5 13.5L17 17',
  more: 'M4 10h.01M10 10h.01M16 10h.01',
  calendar: 'M3 5h14v12H3zM3 9h14M7 3v4M13 3v4',
  list: 'M7 5h10M7 10h10M7 15h10M3 5h.01M3 10h.01M3 15h.01',
  download: 'M10 3v10M6 9l4 4 4-4M4 17h12',
  upload: 'M10 14V4M6 8l4-4 4 4M4 17h12',
  undo: 'M7 5L3 9l4 4M3 9h9a5 5 0 0 1 0 10h-2',
  link: 'M8 12l4-4M7 9l-2 2a3 3 0 0 0 4 4l2-2M13 11l2-2a3 3 0 0 0-4-4L9 7',
  copy: 'M7 7h9v10H7zM4 13V3h9',
  edit: 'M4 16l1-4 8-8 3 3-8 8z',
  trash: 'M4 6h12M8 6V4h4v2M6 6l1 11h6l1-11',
  person:
    'M10 10a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM3.5 17c1-3.5 3.5-5 6.5-5s5.500 1.500 6.500 5',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      stroke-width={name === 'more' ? 2.6 : 1.7}
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
