import { deskParts } from '../popup/desk-parts';
import { show } from '../popup/show';

show('desk', deskParts);
