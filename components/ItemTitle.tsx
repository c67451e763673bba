import { t } from '../lib/i18n';

interface Props {
  name: string;
  hideName: boolean;
}

/** What the details of an app password are headed by. */
export function ItemTitle({ name, hideName }: Props) {
  if (hideName) return <>{t('hiddenItem')}</>;
  return (
    <bdi dir="auto" data-cloudcloak="mask">
      {name}
    </bdi>
  );
}
