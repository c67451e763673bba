import { Actions } from './Actions';
import { EmptyView } from './EmptyView';
import type { Acts, Model, Place } from './model';
import { PageNotice } from './PageNotice';
import type { Picture } from './picture';

interface Props {
  model: Pick<Model, 'problems' | 'situation'>;
  picture: Picture;
  place: Place;
  acts: Acts;
}

/** Where nothing is known and no page is in front: what to do, and what is wrong if anything is. */
export function EmptyPage({ model: { problems, situation }, picture, place, acts }: Props) {
  const { notice, portal } = picture;
  return (
    <>
      {problems.length > 0 && notice && <PageNotice notice={notice} situation={situation} acts={acts} />}
      <EmptyView acts={acts} />
      <footer class="foot">
        <Actions
          place={place}
          portal={portal}
          isAway
          canCreate={false}
          takeFocus={false}
          acts={acts}
          onNew={() => {}}
        />
      </footer>
    </>
  );
}
