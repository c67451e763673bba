import { render } from 'preact';
import { App } from '../../components/App';
import type { Model, Place } from '../../components/model';
import { t } from '../../lib/i18n';
import { acts } from './acts';
import type { DeskParts } from './desk-parts';
import { emptyModel, watchModel } from './model';

/** One of our own pages: the frame at once, the middle as soon as it is known. */
export function show(place: Place, parts?: DeskParts): void {
  const all = { ...acts, ...parts?.acts };
  const draw = (model: Model) =>
    render(<App model={model} acts={all} place={place} Desk={parts?.Desk} />, document.body);
  // Asked first: the answers are on their way while the frame is drawn.
  watchModel(parts, draw);
  document.documentElement.lang = t('locale');
  document.documentElement.dir = t('direction');
  draw(emptyModel);
}
