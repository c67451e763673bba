/** The drawings of look/icons.svg at 64 px, as they are: one flat tint in each. Only the desk loads them. */

export const pictures = {
  laptop: () => (
    <>
      <rect class="tint" x="15.75" y="16.75" width="32.5" height="21.5" />
      <rect x="11.75" y="12.75" width="40.5" height="29.5" rx="2.5" />
      <path d="M4.75 46.25h54.5v1a4 4 0 0 1-4 4H8.75a4 4 0 0 1-4-4zM27 46.5c.3 1.5 1 1.75 2 1.75h6c1 0 1.7-.25 2-1.75" />
    </>
  ),
  desktop: () => (
    <>
      <rect class="tint" x="11.75" y="12.75" width="40.5" height="22.5" />
      <rect x="7.75" y="8.75" width="48.5" height="34.5" rx="2.5" />
      <path d="M7.75 38.75h48.5M27.5 43.25l-1.25 10M36.5 43.25l1.25 10M20.75 54.25h22.5" />
    </>
  ),
  phone: () => (
    <>
      <rect class="tint" x="22.75" y="13.75" width="18.5" height="34.5" />
      <rect x="18.75" y="6.75" width="26.5" height="50.5" rx="4.5" />
      <path d="M29.5 10.25h5M29.5 52.75h5" />
    </>
  ),
  tablet: () => (
    <>
      <rect class="tint" x="11.75" y="15.75" width="36.5" height="32.5" />
      <rect x="7.75" y="11.75" width="48.5" height="40.5" rx="4" />
      <path d="M52.25 30.5v3" />
    </>
  ),
  printer: () => (
    <>
      <path d="M18.75 24.25V8.75h26.5v15.5" />
      <path d="M18.75 48.25h-7a3 3 0 0 1-3-3v-18a3 3 0 0 1 3-3h40.5a3 3 0 0 1 3 3v18a3 3 0 0 1-3 3h-7" />
      <path class="tint" d="M18.75 37.75h26.5v18.5h-26.5z" />
      <path d="M14.5 37.75h35M18.75 37.75v18.5h26.5V37.75M24.5 44.25h15M24.5 49.75h9M48 30.5h.01M24 14.75h16M24 19.25h10" />
    </>
  ),
  nas: () => (
    <>
      <rect x="12.75" y="8.75" width="38.5" height="44.5" rx="3" />
      <rect class="tint" x="18.75" y="14.75" width="7.5" height="24.5" />
      <rect class="tint" x="28.25" y="14.75" width="7.5" height="24.5" />
      <rect class="tint" x="37.75" y="14.75" width="7.5" height="24.5" />
      <path d="M18.75 14.75h7.5v24.5h-7.5zM28.25 14.75h7.5v24.5h-7.5zM37.75 14.75h7.5v24.5h-7.5zM22.5 18.5v4M32 18.5v4M41.5 18.5v4M19.5 46.25h.01M24.5 46.25h.01M39 46.25h6M18.75 53.25v3M45.25 53.25v3" />
    </>
  ),
  camera: () => (
    <>
      <rect class="tint" x="22.75" y="20.75" width="30.5" height="8.5" />
      <rect x="18.75" y="16.75" width="38.5" height="16.5" rx="3" />
      <path d="M18.75 19.75h-8a2 2 0 0 0-2 2v6.5a2 2 0 0 0 2 2h8M52 25h.01M40.25 33.25v8a4 4 0 0 1-4 4H13.75M9.25 37.75v15h4.5v-15z" />
    </>
  ),
  console: () => (
    <>
      <path class="tint" d="M19 24.75h26v9H19z" />
      <path d="M20 16.75h24c6.2 0 11 4 12.2 10.2l2.3 12.8c.8 4.6-2.3 8.5-6.5 8.5-2.5 0-4.6-1.2-6.2-3.5l-4-5.5H22.2l-4 5.5c-1.6 2.3-3.7 3.5-6.2 3.5-4.2 0-7.3-3.9-6.5-8.5l2.3-12.8c1.2-6.2 6-10.2 12.2-10.2z" />
      <path d="M21.5 24v9M17 28.5h9M42.5 24.75h.01M42.5 32.25h.01M38.75 28.5h.01M46.25 28.5h.01" />
    </>
  ),
  server: () => (
    <>
      <rect class="tint" x="27.75" y="13.25" width="21.5" height="5" />
      <rect class="tint" x="27.75" y="29.5" width="21.5" height="5" />
      <rect class="tint" x="27.75" y="45.75" width="21.5" height="5" />
      <rect x="8.75" y="9.25" width="46.5" height="13" rx="2.5" />
      <rect x="8.75" y="25.5" width="46.5" height="13" rx="2.5" />
      <rect x="8.75" y="41.75" width="46.5" height="13" rx="2.5" />
      <path d="M14.75 15.75h.01M19.75 15.75h.01M14.75 32h.01M19.75 32h.01M14.75 48.25h.01M19.75 48.25h.01" />
    </>
  ),
  other: () => (
    <>
      <rect class="tint" x="16.75" y="16.75" width="30.5" height="30.5" />
      <rect x="11.75" y="11.75" width="40.5" height="40.5" rx="4" />
      <path d="M24 32h.01M32 32h.01M40 32h.01" />
    </>
  ),
};
