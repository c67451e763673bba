import { browserBackend } from '../browser-backend';

/** On pages that are none of Latchkey's business, every press is written down. */
const backend = browserBackend();
document.addEventListener(
  'click',
  (event) => {
    const control = event
      .composedPath()
      .find((one) => one instanceof Element && one.matches('button, a, input, summary'));
    if (!(control instanceof Element) || control.matches('input:not([type=button], [type=submit])')) return;
    const caption = control instanceof HTMLInputElement ? control.value : control.textContent;
    void backend.other(location.pathname, caption.trim());
    if (control.matches('a[href="#"]')) event.preventDefault();
  },
  true,
);
