import { show } from '../popup/show';

show('desk');
