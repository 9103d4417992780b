import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { actorFor } from '../../app/actor';
import { undoGuide } from '../../app/change-guide';
import { reportFalseAlarm } from '../../app/report-false-alarm';
import { reportedExamples } from '../../domain/style-guide/false-alarms';
import type { Finding } from '../../domain/style-guide/finding';
import { openDesk } from '../../storage/desk';

it('A false alarm should be a new version of the guide, keep what the rule had and be told apart by who brought it.', async () => {
  const at = Date.parse('2026-11-23T09:00:00Z');
  const desk = openDesk({ now: () => at, newDevice: () => 'test', name: 'false-alarm' });
  const actor = actorFor(desk, 'anna');
  const found = (from: number, to: number): Finding => ({
    rule: 'D01',
    level: 'error',
    from,
    to,
    message: 'rules.D01.weekday',
    params: {},
  });
  await desk.commit(
    [
      { kind: 'team', id: 'team', fields: { guideVersion: 1 } },
      { kind: 'rule', id: 'D01', fields: { level: 'warning' } },
    ],
    'anna',
  );
  const text = 'Первое дело. Второе дело.';
  await reportFalseAlarm(actor, found(0, 6), text);
  await reportFalseAlarm(actor, found(13, 19), text);
  expect(await reportFalseAlarm(actor, found(14, 16), text)).toEqual([]);
  const rule = await desk.get('rule', 'D01');
  expect(rule).toMatchObject({
    level: 'warning',
    examples: { bad: [], good: ['Первое дело.', 'Второе дело.'] },
  });
  expect((await desk.get('team', 'team'))?.guideVersion).toBe(3);
  expect(reportedExamples(rule!.examples!.good, await desk.history('rule', 'D01'))).toEqual([
    { example: 'Первое дело.', by: 'anna', at: new Date(at).toISOString() },
    { example: 'Второе дело.', by: 'anna', at: new Date(at).toISOString() },
  ]);
  await desk.close();
});

it('The first word about a rule the team never touched should be undone to nothing.', async () => {
  const desk = openDesk({ now: () => 1_000, newDevice: () => 'test', name: 'false-alarm-first' });
  const actor = actorFor(desk, 'anna');
  const finding: Finding = {
    rule: 'T01',
    level: 'warning',
    from: 0,
    to: 2,
    message: '',
    params: {},
  };
  const written = await reportFalseAlarm(actor, finding, 'Да.');
  expect((await desk.all('rule')).map(({ examples }) => examples?.good)).toEqual([['Да.']]);
  await undoGuide(actor, written);
  expect(await desk.all('rule')).toEqual([]);
  await desk.close();
});
