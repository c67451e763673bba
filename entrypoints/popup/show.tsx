import { render } from 'preact';
import { App } from '../../components/App';
import type { Model, Place } from '../../components/model';
import { t } from '../../lib/i18n';
import { rest } from '../../lib/page/until';
import { acts } from './acts';
import type { DeskParts } from './desk-parts';
import { emptyModel, watchModel } from './model';

/** Milliseconds after which a page that knows nothing yet shows its frame: mostly all is known sooner, and drawn once. */
const PATIENCE = 50;

/** One of our own pages: all of it as soon as it is known, and its frame where that takes a while. */
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
  void rest(PATIENCE, new AbortController().signal).then(() => {
    if (!isDrawn) draw(emptyModel);
  });
}
