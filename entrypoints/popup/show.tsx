import { type ComponentType, render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { App } from '../../components/App';
import type { DeskProps } from '../../components/Desk';
import type { Place } from '../../components/model';
import { t } from '../../lib/i18n';
import { acts } from './acts';
import { emptyModel, watchModel } from './model';

/** One of our own pages: the frame at once, the middle as soon as it is known. */
export function show(place: Place, Desk?: ComponentType<DeskProps>): void {
  document.documentElement.lang = t('locale');
  document.documentElement.dir = t('direction');
  render(<Page place={place} Desk={Desk} />, document.body);
}

interface Props {
  place: Place;
  Desk: ComponentType<DeskProps> | undefined;
}

function Page({ place, Desk }: Props) {
  const [model, setModel] = useState(emptyModel);
  useEffect(() => watchModel(place, setModel), [place]);
  return <App model={model} acts={acts} place={place} Desk={Desk} />;
}
