import { Desk } from '../../components/Desk';
import { show } from '../popup/show';

show('panel', Desk);
