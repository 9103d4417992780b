import { documentsIn, fieldsOf, json, type Loose } from '../answer';
import type { Exchange } from '../network';
import { errorIn } from './graphql-answer';

/** A call of the data layer, taken apart. */
export interface GraphqlCall {
  /** The name the page itself gives the operation. */
  operation: string;
  input: Loose;
  /** Whom the request itself says it acts as; '' when it does not. */
  actingAs: string;
  documents: Loose[];
  /** The number of what went wrong; counts only when the answer lacks what was asked for. */
  failure: string | undefined;
}

/**
 * Takes a call of Facebook's data layer apart. Operations are told by name: the number beside it (doc_id)
 * changes with every deploy and differs between surfaces. Undefined for a request that names none.
 */
export function graphqlCall(exchange: Exchange): GraphqlCall | undefined {
  const fields = fieldsOf(exchange.url, exchange.request);
  const operation = fields.fb_api_req_friendly_name;
  if (!operation) return undefined;
  const input = json(fields.variables ?? '')?.input;
  const documents = documentsIn(exchange.response);
  return {
    operation,
    input: input && typeof input === 'object' ? input : ({} as Loose),
    actingAs: fields.av ?? '',
    documents,
    failure: exchange.status >= 400 ? `${exchange.status}` : errorIn(documents),
  };
}
