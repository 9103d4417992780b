import { describe, expect, it } from 'vitest';
import { checkContext } from '../../app/check-draft';
import type { PlanItem, Team } from '../../domain/records';

const team: Team = {
  id: 'team',
  officialName: '',
  shortName: '',
  languages: ['ru'],
  timeZone: 'Europe/Minsk',
  networks: ['vk'],
};
const item: PlanItem = { id: 'p1', title: 'Лекция', accounts: [], status: 'approved' };
const context = (planItem?: PlanItem, zone = team.timeZone) =>
  checkContext({
    network: 'vk',
    team: { ...team, timeZone: zone },
    day: '2026-11-23',
    language: 'ru',
    ...(planItem && { planItem }),
  });

describe('What the rules know of a post on its way out', () => {
  it('A planned post should go out at its hour on the team’s clock, whatever the clock of the computer.', () => {
    const late = { ...item, date: '2026-11-27', time: '00:30' };
    expect(context(late)).toMatchObject({
      day: '2026-11-27',
      today: '2026-11-23',
      publishAt: '2026-11-26T21:30:00.000Z',
      timeZone: 'Europe/Minsk',
    });
    expect(context(late, 'America/New_York').publishAt).toBe('2026-11-27T05:30:00.000Z');
  });

  it('A post that should have gone out before should be taken for one of today, at no hour.', () => {
    const missed = context({ ...item, date: '2026-11-20', time: '10:00' });
    expect(missed.day).toBe('2026-11-23');
    expect(missed.publishAt).toBeUndefined();
  });

  it('A post without a plan should go out today.', () => {
    expect(context().day).toBe('2026-11-23');
  });

  it('The team’s own accounts should be known by their names in the address.', () => {
    const account = {
      id: 'a1',
      network: 'vk' as const,
      title: 'НБ',
      link: '',
      handle: 'unilib',
      ownerIds: [],
    };
    const accounts = [account, { ...account, id: 'a2', deleted: true }, { ...account, handle: '' }];
    const { handles } = checkContext({
      network: 'vk',
      team,
      day: '2026-11-23',
      language: 'ru',
      accounts,
    });
    expect(handles).toEqual([{ network: 'vk', handle: 'unilib', title: 'НБ' }]);
  });
});
