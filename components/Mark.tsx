/** Latchkey's own sign: a key that is also an L and a latch. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 16 16" aria-hidden="true">
      <rect class="mark-ground" width="16" height="16" rx="3.5" />
      <path
        class="mark-key"
        fill-rule="evenodd"
        d="M7 2a3 3 0 0 1 1 5.83V12h2v-2h2v4H6V7.83A3 3 0 0 1 7 2zm0 2a1 1 0 1 0 0 2 1 1 0 0 0 0-2z"
      />
    </svg>
  );
}
