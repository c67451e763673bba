/** What opens from the list, in one file of its own: see `use-opened.ts`. */
export { ConfirmDelete } from './ConfirmDelete';
export { CreateForm } from './CreateForm';
export { Details } from './Details';
export { JobView } from './JobView';
export { RemoveAll } from './RemoveAll';
