import type { GuideState } from '../domain/style-guide/guide-document';
import type { Desk } from './desk';

/** The guide as it stands now. */
export async function readGuide(desk: Pick<Desk, 'all'>): Promise<GuideState> {
  const [sections, paragraphs, rules, checklist, rubrics] = await Promise.all([
    desk.all('section'),
    desk.all('paragraph'),
    desk.all('rule'),
    desk.all('checklist'),
    desk.all('rubric'),
  ]);
  return { sections, paragraphs, rules, checklist, rubrics };
}
