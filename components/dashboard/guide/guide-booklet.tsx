import { chaptersOf, type GuideState, inOrder } from '../../../domain/style-guide/guide-document';
import { isWords } from '../../../domain/style-guide/own-words';
import { moment } from '../../../i18n/format';
import { useTexts } from '../../controls/texts';
import { useTeam, useTimeZone } from '../shell/desk-context';
import { AttachedRules } from './guide-paragraph';
import { GuideText } from './guide-text';
import type { OwnType } from './own-rule-draft';
import { namedRules } from './rule-names';
import { ownInWords } from './version-changes';

/** The whole guide to be read from the first page to the last: on paper, or as it was in a version. */
export function GuideBooklet(props: {
  guide: GuideState;
  version: number;
  /** Instant the version was published; unknown for guides older than their versions. */
  at?: string | undefined;
}) {
  const texts = useTexts();
  const { t, language } = texts;
  const team = useTeam();
  const timeZone = useTimeZone();
  const { guide, version, at } = props;
  const chapters = chaptersOf(guide);
  const rules = namedRules(guide.rules, texts);
  const words = guide.rules
    .flatMap((rule) =>
      isWords(rule.own) && rule.level !== 'off' ? [{ id: rule.id, own: rule.own }] : [],
    )
    .sort((a, b) => a.own.avoid.localeCompare(b.own.avoid, language));
  const own = guide.rules.filter((rule) => rule.own && !isWords(rule.own) && rule.level !== 'off');
  const hashtags = guide.rubrics.filter(({ requiredHashtags }) => requiredHashtags?.length);
  return (
    <div class="cp-booklet">
      <header class="cp-booklet__cover">
        <p>{team?.officialName}</p>
        <h2>{t('guide.title')}</h2>
        <p>
          {t('guide.versions.one', { n: version })}
          {at && `, ${moment(language, at, timeZone)}`}
        </p>
      </header>
      {chapters.map(({ section, paragraphs }) => (
        <section key={section.id} class="cp-booklet__part">
          <h3>{section.title || t('guide.doc.rest')}</h3>
          {paragraphs.map((paragraph) => (
            <article key={paragraph.id} class="cp-booklet__paragraph">
              <h4>{paragraph.title}</h4>
              <GuideText text={paragraph.text} />
              <AttachedRules
                rules={rules.filter(({ id }) =>
                  guide.rules.some((rule) => rule.id === id && rule.paragraph === paragraph.id),
                )}
              />
            </article>
          ))}
        </section>
      ))}
      {words.length > 0 && (
        <section class="cp-booklet__part">
          <h3>{t('guide.own')}</h3>
          <table class="cp-table">
            <thead>
              <tr>
                <th scope="col">{t('guide.own.avoid')}</th>
                <th scope="col">{t('guide.own.use')}</th>
                <th scope="col">{t('guide.own.note')}</th>
              </tr>
            </thead>
            <tbody>
              {words.map(({ id, own }) => (
                <tr key={id}>
                  <td>{own.avoid}</td>
                  <td>{own.use}</td>
                  <td>{own.note}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {own.length + hashtags.length > 0 && (
        <section class="cp-booklet__part">
          <h3>{t('guide.my')}</h3>
          <ul class="cp-booklet__list">
            {own.map((rule) => (
              <li key={rule.id}>
                <strong>{rule.title ?? t(`guide.type.${rule.own!.type as OwnType}`)}</strong>
                {rule.own && <>: {ownInWords(rule.own, texts)}</>}
                {rule.own?.note && <p class="cp-quiet">{rule.own.note}</p>}
              </li>
            ))}
            {hashtags.map(({ id, title, requiredHashtags }) => (
              <li key={id}>
                <strong>{title}</strong>: {requiredHashtags?.join(' ')}
              </li>
            ))}
          </ul>
        </section>
      )}
      {guide.checklist.length > 0 && (
        <section class="cp-booklet__part">
          <h3>{t('guide.list')}</h3>
          <ul class="cp-booklet__ticks">
            {inOrder(guide.checklist).map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </section>
      )}
      {chapters.length + words.length + own.length + guide.checklist.length === 0 && (
        <p class="cp-quiet">{t('guide.booklet.empty')}</p>
      )}
    </div>
  );
}
