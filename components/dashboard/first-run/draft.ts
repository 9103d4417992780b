import {
  type Language,
  type MemberRole,
  type NetworkId,
  networkIds,
  palette,
} from '../../../domain/records';
import type { LibraryKind } from '../../../domain/style-guide/presets/preset';
import { initialsOf } from '../../../domain/team/members';
import { parseAccountLink } from '../../../networks/account-link';

export interface DraftAccount {
  id: string;
  network: NetworkId;
  title: string;
  link: string;
  handle: string;
  ownerIds: string[];
}

export interface DraftMember {
  id: string;
  name: string;
  role: MemberRole;
  initials: string;
  colour: string;
}

/** All that the first run has been told so far. */
export interface Draft {
  officialName: string;
  shortName: string;
  timeZone: string;
  /** Which guide to start from. */
  kind: LibraryKind;
  /** The main one first. */
  languages: Language[];
  accounts: DraftAccount[];
  members: DraftMember[];
  /** Member id, 'shared', or '' while nothing is chosen. */
  who: string;
  /** What stands in the fields that add, not added yet: going on takes it too. */
  typedLink: string;
  typedName: string;
}

export const steps = ['library', 'networks', 'members', 'browser'] as const;
export type Step = (typeof steps)[number];

export type Fault = 'officialName' | 'shortName' | 'languages' | 'link' | 'members' | 'who';

export function emptyDraft(language: Language, timeZone: string): Draft {
  return {
    officialName: '',
    shortName: '',
    timeZone,
    kind: 'academic',
    languages: [language],
    accounts: [],
    members: [],
    who: '',
    typedLink: '',
    typedName: '',
  };
}

/** What is missing on a step before one can go on. */
export function faultsOf(step: Step, draft: Draft): Fault[] {
  const faults: Fault[] = [];
  if (step === 'library') {
    if (!draft.officialName.trim()) faults.push('officialName');
    if (!draft.shortName.trim()) faults.push('shortName');
  }
  if (step === 'networks') {
    if (draft.languages.length === 0) faults.push('languages');
    if (draft.typedLink.trim()) faults.push('link');
  }
  if (step === 'members' && draft.members.length === 0) faults.push('members');
  if (step === 'browser') {
    const known = draft.who === 'shared' || draft.members.some(({ id }) => id === draft.who);
    if (!known) faults.push('who');
  }
  return faults;
}

/** Takes what was typed on the step and not added with its button; a link nobody understands stays typed. */
export function withTyped(draft: Draft, step: Step, newId: () => string): Draft {
  if (step === 'members') return { ...withMembers(draft, draft.typedName, newId), typedName: '' };
  const link = step === 'networks' ? parseAccountLink(draft.typedLink) : null;
  return link ? { ...withAccount(draft, link, newId), typedLink: '' } : draft;
}

/** Adds the account under the library's short name; a known one is taken once. */
export function withAccount(
  draft: Draft,
  account: Omit<DraftAccount, 'id' | 'title'>,
  newId: () => string,
): Draft {
  const { network, handle } = account;
  if (draft.accounts.some((each) => each.network === network && each.handle === handle))
    return draft;
  const title = draft.shortName.trim() || handle;
  return { ...draft, accounts: [...draft.accounts, { ...account, id: newId(), title }] };
}

/** Adds the names of a typed or pasted text, one a line; repeated names are taken once. */
export function withMembers(draft: Draft, text: string, newId: () => string): Draft {
  const members = [...draft.members];
  for (const line of text.split(/[\r\n;]+/)) {
    const name = line
      .replace(/^[\s\d.)•–—-]+/, '')
      .replace(/\s+/g, ' ')
      .trim();
    if (!name || members.some((member) => member.name === name)) continue;
    members.push({
      id: newId(),
      name,
      role: members.length === 0 ? 'lead' : 'author',
      initials: initialsOf(name),
      colour: palette[members.length % palette.length]!,
    });
  }
  return { ...draft, members };
}

/** The networks of the accounts; all of them while no account is named. */
export function networksOf(accounts: readonly { network: NetworkId }[]): NetworkId[] {
  const used = networkIds.filter((id) => accounts.some(({ network }) => network === id));
  return used.length > 0 ? used : [...networkIds];
}
