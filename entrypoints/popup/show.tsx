import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { App } from '../../components/App';
import type { Acts, Place } from '../../components/model';
import { t } from '../../lib/i18n';
import { acts } from './acts';
import type { DeskParts } from './desk-parts';
import { emptyModel, watchModel } from './model';

/** One of our own pages: the frame at once, the middle as soon as it is known. */
export function show(place: Place, parts?: DeskParts): void {
  document.documentElement.lang = t('locale');
  document.documentElement.dir = t('direction');
  render(<Page place={place} parts={parts} all={{ ...acts, ...parts?.acts }} />, document.body);
}

interface Props {
  place: Place;
  all: Acts;
  parts: DeskParts | undefined;
}

function Page({ place, parts, all }: Props) {
  const [model, setModel] = useState(emptyModel);
  useEffect(() => watchModel(parts, setModel), [parts]);
  return <App model={model} acts={all} place={place} Desk={parts?.Desk} />;
}
