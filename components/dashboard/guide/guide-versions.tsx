import { useEffect, useMemo, useState } from 'preact/hooks';
import { differenceTo } from '../../../app/replace-guide';
import type { Operation } from '../../../domain/merge/operation';
import { guideKinds } from '../../../domain/style-guide/guide-document';
import {
  changesOf,
  type GuideVersion,
  guideAt,
  guideVersions,
} from '../../../domain/style-guide/guide-versions';
import { moment } from '../../../i18n/format';
import { Button } from '../../controls/button';
import { Dialog } from '../../controls/dialog';
import { TextInput } from '../../controls/field';
import { useTexts } from '../../controls/texts';
import { useActor, useHouse, useRecords, useTimeZone } from '../shell/desk-context';
import { useProblem, useSay } from '../shell/say';
import { GuideBooklet } from './guide-booklet';
import type { SaveGuide } from './use-guide';
import { VersionChanges } from './version-changes';

/** Versions shown before "show earlier ones". */
const shownAtFirst = 20;

/** Every version of the guide that was ever published: what changed, who did it, and the way back. */
export function GuideVersions(props: { save: SaveGuide }) {
  const { t } = useTexts();
  const { desk } = useHouse();
  const problem = useProblem();
  const say = useSay();
  const [operations, setOperations] = useState<readonly Operation[]>();
  const [many, setMany] = useState(shownAtFirst);
  const changed = useRecords('team');
  useEffect(() => {
    let gone = false;
    void changed;
    desk.historyOf(['team', ...guideKinds]).then(
      (found) => !gone && setOperations(found),
      (error) => !gone && say(problem(error), undefined, 'error'),
    );
    return () => {
      gone = true;
    };
  }, [desk, changed, say, problem]);
  const versions = useMemo(() => operations && guideVersions(operations), [operations]);
  if (!versions || !operations) return <p class="cp-quiet">{t('common.loading')}</p>;
  return (
    <div class="cp-stack">
      <p class="cp-quiet">{t('guide.versions.about')}</p>
      {versions.length === 0 && <p class="cp-own__none cp-quiet">{t('guide.versions.none')}</p>}
      <ol class="cp-versions">
        {versions.slice(0, many).map((version, at) => (
          <VersionCard
            key={version.stamp}
            version={version}
            newest={at === 0}
            operations={operations}
            save={props.save}
          />
        ))}
      </ol>
      {many < versions.length && (
        <Button onClick={() => setMany(many + 50)}>{t('guide.versions.more')}</Button>
      )}
    </div>
  );
}

function VersionCard(props: {
  version: GuideVersion;
  newest: boolean;
  operations: readonly Operation[];
  save: SaveGuide;
}) {
  const { t, language } = useTexts();
  const actor = useActor();
  const timeZone = useTimeZone();
  const members = useRecords('member') ?? [];
  const { version, newest, operations } = props;
  const [shown, setShown] = useState(false);
  const changes = useMemo(() => changesOf(operations, version), [operations, version]);
  const who = members.find(({ id }) => id === version.by)?.name;
  const title = t('guide.versions.one', { n: version.number });
  const restore = async () => {
    const { changes } = await differenceTo(actor.desk, guideAt(operations, version.stamp));
    if (changes.length > 0) {
      await props.save(changes, t('guide.versions.restored', { n: version.number }));
    }
  };
  return (
    <li class="cp-version" id={`version-${version.number}`}>
      <div class="cp-version__head">
        <div class="cp-grow">
          <h2>
            {title}
            {newest && <span class="cp-version__now">{t('guide.versions.current')}</span>}
          </h2>
          <p class="cp-quiet cp-small">
            {moment(language, version.at, timeZone)}
            {who && ` · ${who}`}
          </p>
        </div>
        <Button aria-label={`${t('guide.versions.show')}: ${title}`} onClick={() => setShown(true)}>
          {t('guide.versions.show')}
        </Button>
        {!newest && (
          <Button
            aria-label={`${t('guide.versions.restore')}: ${title}`}
            onClick={() => void restore()}
          >
            {t('guide.versions.restore')}
          </Button>
        )}
      </div>
      {newest ? <VersionNote version={version} /> : version.note && <p>{version.note}</p>}
      <VersionChanges changes={changes} operations={operations} />
      {shown && (
        <Dialog wide title={title} onClose={() => setShown(false)}>
          <GuideBooklet
            guide={guideAt(operations, version.stamp)}
            version={version.number}
            at={version.at}
          />
        </Dialog>
      )}
    </li>
  );
}

/** What the version is about, in the team's words; it does not make a version of its own. */
function VersionNote({ version }: { version: GuideVersion }) {
  const { t } = useTexts();
  const actor = useActor();
  const say = useSay();
  const problem = useProblem();
  const { note = '' } = version;
  return (
    <TextInput
      key={note}
      class="cp-version__note"
      aria-label={t('guide.versions.note')}
      placeholder={t('guide.versions.note')}
      defaultValue={note}
      onChange={async (event) => {
        const typed = event.currentTarget.value.trim();
        try {
          const fields = { guideNote: typed || undefined };
          await actor.desk.commit([{ kind: 'team', id: 'team', fields }], actor.by);
          say(t('common.saved'));
        } catch (error) {
          say(problem(error), undefined, 'error');
        }
      }}
    />
  );
}
