import { useId } from 'preact/hooks';
import type { Member } from '../../../domain/records';
import { Avatar } from '../../controls/marks';
import { useTexts } from '../../controls/texts';

/** Who uses this browser: one of the members, or 'shared'. */
export function WhoField(props: {
  members: readonly Member[];
  /** Member id, 'shared' or ''. */
  value: string;
  onPick: (who: string) => void;
  error?: string | undefined;
  /** The question stands as a heading of its own. */
  heading?: boolean;
}) {
  const { t } = useTexts();
  const name = useId();
  const radio = (value: string, id: string) => (
    <input
      id={id}
      type="radio"
      name={name}
      checked={props.value === value}
      aria-invalid={props.error ? true : undefined}
      onChange={() => props.onPick(value)}
    />
  );
  return (
    <fieldset class="cp-stack">
      <legend class={props.heading ? '' : 'cp-field__label'}>
        {props.heading ? <h2>{t('setup.who')}</h2> : t('setup.who')}
      </legend>
      <p class="cp-quiet">{t('setup.whoHint')}</p>
      <div class="cp-who">
        {props.members.map((member) => (
          <label key={member.id} class="cp-who__one" for={`${name}-${member.id}`}>
            {radio(member.id, `${name}-${member.id}`)}
            <Avatar member={member} />
            <span class="cp-grow cp-ellipsis" title={member.name}>
              {member.name}
            </span>
          </label>
        ))}
        <label class="cp-who__one" for={`${name}-shared`}>
          {radio('shared', `${name}-shared`)}
          <span class="cp-grow">
            {t('setup.shared')}
            <span class="cp-quiet cp-small cp-who__about">{t('setup.sharedHint')}</span>
          </span>
        </label>
      </div>
      {props.error && (
        <p class="cp-field__error" role="alert">
          {props.error}
        </p>
      )}
    </fieldset>
  );
}
