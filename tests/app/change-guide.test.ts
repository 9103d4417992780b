import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { actorFor } from '../../app/actor';
import { changeGuide, undoGuide } from '../../app/change-guide';
import { openDesk } from '../../storage/desk';

it('Every change of the guide should have a version of its own, quick ones too.', async () => {
  const desk = openDesk({ now: () => 1_000, newDevice: () => 'test', name: 'change-guide' });
  const actor = actorFor(desk, 'anna');
  await desk.commit([{ kind: 'team', id: 'team', fields: { guideVersion: 1 } }], 'anna');
  const off = (rule: string) =>
    changeGuide(actor, [{ kind: 'rule', id: rule, fields: { level: 'off' } }]);
  const [first] = await Promise.all([off('D01'), off('T01'), off('H01')]);
  expect((await desk.get('team', 'team'))?.guideVersion).toBe(4);
  await undoGuide(actor, first);
  expect((await desk.get('team', 'team'))?.guideVersion).toBe(5);
  expect((await desk.all('rule')).map(({ id }) => id).sort()).toEqual(['H01', 'T01']);
  await desk.close();
});
