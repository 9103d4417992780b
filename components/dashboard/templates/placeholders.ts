import type { TemplateField } from '../../../domain/records';
import { fieldsOf, place, unknownFilters } from '../../../domain/templates/fields';
import { filters } from '../../../domain/templates/fill';

export interface BodyCheck {
  /** Fields of the body that the table does not have. */
  missing: string[];
  /** Fields of the table that the body does not use. */
  unused: string[];
  /** Words after "|" that are no filter. */
  badFilters: string[];
  /** A "{{" without its "}}", or with nothing inside. */
  broken: boolean;
}

/** Do the body and the table of fields fit each other? */
export function checkBody(body: string, fields: readonly TemplateField[]): BodyCheck {
  const used = fieldsOf(body);
  const known = fields.map(({ name }) => name);
  return {
    missing: used.filter((name) => !known.includes(name)),
    unused: known.filter((name) => name && !used.includes(name)),
    badFilters: unknownFilters(body, Object.keys(filters)),
    broken: /\{\{|\}\}/.test(body.replace(place, '')),
  };
}

/** How the field is written into a body: dates and times come with the filter that reads best. */
export function writtenField({ name, kind }: Pick<TemplateField, 'name' | 'kind'>): string {
  if (kind === 'date') return `{{${name}|day}}`;
  if (kind === 'time') return `{{${name}|time}}`;
  return `{{${name}}}`;
}

/** A name for a field made of its label: what stands inside the braces. */
export function nameOfField(label: string): string {
  return label
    .trim()
    .toLowerCase()
    .replace(/[{}|]+/g, ' ')
    .trim()
    .replace(/\s+/g, ' ');
}

/** Values to show a template with: the field's own first, otherwise something like it. */
export function sampleValues(
  fields: readonly TemplateField[],
  today: string,
  sample: (field: TemplateField) => string,
): Record<string, string> {
  return Object.fromEntries(
    fields.map((field) => [
      field.name,
      field.initial ||
        (field.kind === 'date' ? today : field.kind === 'time' ? '18:00' : sample(field)),
    ]),
  );
}
