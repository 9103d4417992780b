import { useState } from 'preact/hooks';
import { activeMembers } from '../../domain/team/members';
import { Field, Select } from '../controls/field';
import { useTexts } from '../controls/texts';
import { useSidebar } from './state';

/** Who wrote a post and on which account of the network it stands; '' while it is not known. */
export interface WhoAndWhere {
  who: string;
  where: string;
}

/** Begins with the account of this page, or the network's first; take the state and the way to change it. */
export function useWhoAndWhere(who: string) {
  const { data, network, account } = useSidebar();
  const first = data.account.find((one) => one.network === network);
  return useState<WhoAndWhere>({ who, where: account?.id ?? first?.id ?? '' });
}

/** Asks who wrote a post and, where the team has several accounts on the network, on which it stands. */
export function WhoAndWhereFields(props: {
  /** What the first field is called. */
  label: string;
  value: WhoAndWhere;
  onChange: (value: WhoAndWhere) => void;
}) {
  const { t } = useTexts();
  const { data, network, today } = useSidebar();
  const { value, onChange } = props;
  const here = data.account.filter((one) => one.network === network);
  return (
    <>
      <Field label={props.label}>
        <Select
          value={value.who}
          onPick={(who) => onChange({ ...value, who })}
          options={[
            { value: '', label: t('sidebar.question.nobody') },
            ...activeMembers(data.member, today).map(({ id, name }) => ({
              value: id,
              label: name,
            })),
          ]}
        />
      </Field>
      {here.length > 1 && (
        <Field label={t('sidebar.question.where')}>
          <Select
            value={value.where}
            onPick={(where) => onChange({ ...value, where })}
            options={here.map(({ id, title }) => ({ value: id, label: title }))}
          />
        </Field>
      )}
    </>
  );
}
