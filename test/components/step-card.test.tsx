import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { App } from '../../components/App';
import { Desk } from '../../components/Desk';
import type { Model } from '../../components/model';
import { freshDesk } from '../../lib/desk';
import type { PageView } from '../../lib/portals/view';
import { speakEnglish } from './english';
import { acts, model } from './models';
import { clear, click, get, maybe, show } from './screen';

beforeEach(speakEnglish);
afterEach(clear);

const shown = { ...freshDesk, stepCard: { shown: true, large: false } };
const draw = async (given: Model, place: 'panel' | 'desk' = 'panel') => {
  const all = acts();
  await show(<App model={given} acts={all} place={place} Desk={Desk} />);
  return all;
};
const card = (page: Partial<PageView> = {}, more: Partial<Model> = {}) => model({ desk: shown, ...more }, page);
const words = () => get('region', 'Step card').querySelector('[role=status]') as HTMLElement;

describe('the step card', () => {
  it('is a switch until it is wanted, and is kept', async () => {
    const { desk } = await draw(model());
    expect(maybe('switch', 'Large type')).toBeUndefined();
    expect(maybe('region', 'Step card')).toBeUndefined();
    await click(get('switch', 'Step card'));
    expect(desk.keepStepCard).toHaveBeenCalledWith({ shown: true, large: false });
  });

  it('stands as large type where that is wanted', async () => {
    const { desk } = await draw(card());
    await click(get('switch', 'Large type'));
    expect(desk.keepStepCard).toHaveBeenCalledWith({ shown: true, large: true });
    await draw(model({ desk: { ...freshDesk, stepCard: { shown: true, large: true } } }), 'desk');
    expect(words().className).toContain('step-words-large');
  });

  it('is not in the popup', async () => {
    await show(<App model={card()} acts={acts()} place="popup" />);
    expect(maybe('switch', 'Step card')).toBeUndefined();
  });

  it('says the number and one sentence, and nothing that the page shows', async () => {
    await draw(card({ state: 'naming', stage: 'named' }));
    expect(words().textContent).toBe(
      "Step 3 of 6The name stands in the field. Once it is complete, press “Next” on Microsoft's page.",
    );
    await draw(card({ state: 'naming' }));
    expect(words().textContent).toMatch(/^Step 2 of 6Type a name/);
    const said = get('region', 'Step card').innerHTML;
    for (const secret of ['nora@example.com', 'Phone', 'Printer-Scan', '2026-01-15', 'Front desk'])
      expect(said).not.toContain(secret);
  });

  it('is changed for a screen reader once with each step, in one place that stays', async () => {
    await draw(card({ state: 'naming' }));
    const place = words();
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(place, { subtree: true, childList: true, characterData: true, attributes: true });
    await draw(card({ state: 'naming', rows: [] }));
    await draw(card({ state: 'naming', account: { label: 'other@example.com' } }));
    expect(changes).toEqual([]);
    await draw(card({ state: 'naming', stage: 'named' }));
    expect(words()).toBe(place);
    expect(changes.length).toBeGreaterThan(0);
  });
});
