import { tidy } from '../../lib/page/fold';

/**
 * What the survey compares with: a script as people share them for such pages, which finds its way by one selector and
 * English words. It is as good as such scripts are: it looks for the name's row and for a dialog's button.
 */
export async function deleteByPlainScript(name: string, pause: () => Promise<void>): Promise<void> {
  const row = [...document.querySelectorAll('tr, li, [role=row], .row')].find((each) =>
    tidy(each.textContent ?? '').includes(name),
  );
  const control = [...(row?.querySelectorAll<HTMLElement>('button, a') ?? [])].find((each) =>
    /^delete$/i.test(tidy(each.textContent ?? '')),
  );
  control?.click();
  await pause();
  const confirm = [...document.querySelectorAll<HTMLElement>('[role=dialog] button')].find((each) =>
    /^(yes|ok|delete)$/i.test(tidy(each.textContent ?? '')),
  );
  confirm?.click();
  await pause();
}
