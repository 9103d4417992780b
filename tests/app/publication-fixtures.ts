import { hashText } from '../../app/hash-text';
import type { OutboxEntry, RecordPorts } from '../../app/record-publication';
import type { Account, Change, NetworkId } from '../../domain/records';
import { type LocalDesk, openDesk } from '../../storage/desk';

let databases = 0;

/** A desk with a team, its accounts and one plan item, in a database of its own. */
export async function deskOfTeam(): Promise<LocalDesk> {
  databases += 1;
  const desk = openDesk({
    now: () => Date.parse('2026-11-22T12:00:00Z'),
    newDevice: () => 'device',
    name: `publication-${databases}`,
  });
  const account = (id: string, network: NetworkId, handle: string, ownerIds: string[]): Change => ({
    kind: 'account',
    id,
    fields: { network, title: id, link: '', handle, ownerIds } satisfies Omit<Account, 'id'>,
  });
  await desk.commit(
    [
      { kind: 'team', id: 'team', fields: { officialName: 'Библиотека', guideVersion: 4 } },
      account('vk', 'vk', 'club123456', ['-123456']),
      account('facebook', 'facebook', 'unilib.page', []),
      account('instagram', 'instagram', 'unilib', []),
      {
        kind: 'plan',
        id: 'item',
        fields: {
          title: 'Встреча',
          date: '2026-11-22',
          accounts: ['vk'],
          rubric: 'events',
          author: 'marina',
          status: 'approved',
        },
      },
    ],
    '',
  );
  return desk;
}

/** A post seen going out on VK, from a composer of the library's community. */
export function seenOnVk(fields: Partial<OutboxEntry> = {}): OutboxEntry {
  return {
    id: 'entry-1',
    at: '2026-11-22T12:00:01.000Z',
    observation: {
      network: 'vk',
      state: 'published',
      ownerId: '-123456',
      nativeId: '77',
      permalink: 'https://vk.com/wall-123456_77',
      text: 'Приходите\r\nв читальный зал  ',
    },
    session: {
      owner: { ownerIds: ['-123456'], handles: ['club123456'] },
      text: 'Приходите\nв читальный зал',
      media: 2,
      secondsComposing: 95,
      notes: {
        planItem: 'item',
        findingsLeft: ['T04'],
        overrides: [{ rule: 'D01', reason: 'A quotation', by: 'anna', atPublish: true }],
        ticks: { consent: { by: 'anna', at: '2026-11-22T11:59:00.000Z' } },
      },
    },
    pageOwner: { ownerIds: ['-123456'], handles: ['club123456'] },
    publisher: 'anna',
    ...fields,
  };
}

/** Ports over a desk that keep what they are asked in a list. */
export function portsOver(desk: LocalDesk): RecordPorts & { asked: OutboxEntry[] } {
  const asked: OutboxEntry[] = [];
  return {
    desk,
    asked,
    hash: (text) => hashText(text),
    ask: async (entry) => {
      asked.push(entry);
    },
  };
}
