import { render } from 'preact';
import { App } from '../../components/App';
import type { Model, Place } from '../../components/model';
import { t } from '../../lib/i18n';
import { acts } from './acts';
import type { DeskParts } from './desk-parts';
import { emptyModel, watchModel } from './model';

/** One of our own pages: all of it as soon as it is known, or the frame where that takes longer than to the first picture. */
export function show(place: Place, parts?: DeskParts): void {
  const all = { ...acts, ...parts?.acts };
  let isDrawn = false;
  const draw = (model: Model) => {
    isDrawn = true;
    render(<App model={model} acts={all} place={place} Desk={parts?.Desk} />, document.body);
  };
  watchModel(parts, draw);
  document.documentElement.lang = t('locale');
  document.documentElement.dir = t('direction');
  requestAnimationFrame(() => isDrawn || draw(emptyModel));
}
