import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { App } from '../../components/App';
import type { Place } from '../../components/model';
import { t } from '../../lib/i18n';
import { acts } from './acts';
import { emptyModel, watchModel } from './model';

/** One of our own pages: the frame at once, the middle as soon as it is known. */
export function show(place: Place): void {
  document.documentElement.lang = t('locale');
  document.documentElement.dir = t('direction');
  render(<Page place={place} />, document.body);
}

function Page({ place }: { place: Place }) {
  const [model, setModel] = useState(emptyModel);
  useEffect(() => watchModel(setModel), []);
  return <App model={model} acts={acts} place={place} />;
}
