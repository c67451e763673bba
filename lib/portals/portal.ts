import type { PortalId } from './view';
import type { Concept } from './words';

/** What is known of one of Microsoft's pages, as data. */
export interface Portal {
  id: PortalId;
  hosts: string[];
  /** Lower-case paths of the page that holds app passwords; compared without regard to case. */
  paths: string[];
  /** Words of which one must stand on the page as a heading or tab. */
  headings: Concept[];
  /** Words of the control that begins a new one. */
  creates: Concept[];
  /**
   * What the page asks when a new one is made: `name` for a name, on a page that holds nothing but app passwords; `which`
   * first which sign-in method, on a page that lists others as well; `at-once` nothing.
   */
  adding: 'name' | 'which' | 'at-once';
  /** App passwords an account may have. */
  limit: number;
}
