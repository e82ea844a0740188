import { type ZodObject, z } from 'zod';
import { origin } from '../ground/addresses';
import { problemSchema } from './form';
import { decided, decision, queueQuery, undoing, waitingComment } from './moderation';
import { resources } from './resources';

type Json = Record<string, unknown>;

const plain = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...made } = z.toJSONSchema(schema, { io, target: 'draft-2020-12' }) as Json;
  return made;
};

/** All the schemas with a name, which refer to each other by it. */
function schemas(): Json {
  const registry = z.registry<{ id: string }>();
  for (const schema of [...Object.values(resources).map(({ item }) => item), waitingComment, decided, problemSchema])
    registry.add(schema, { id: String(schema.meta()?.id) });
  const { schemas: made } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}`, io: 'output' });
  return Object.fromEntries(
    Object.entries(made).map(([name, schema]) => {
      const { $schema: _s, $id: _i, id: _d, ...rest } = schema as Json;
      return [name, rest];
    }),
  );
}

const reference = (schema: z.ZodType): Json => ({ $ref: `#/components/schemas/${String(schema.meta()?.id)}` });
const json = (schema: Json, type = 'application/json'): Json => ({ content: { [type]: { schema } } });

function parameters(query: ZodObject): Json[] {
  const { properties = {} } = plain(query, 'input') as { properties?: Record<string, Json> };
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: 'query',
    required: false,
    ...(description ? { description } : {}),
    schema,
  }));
}

const refusals = (...statuses: number[]): Json => Object.fromEntries(statuses.map((status) => [status, { $ref: `#/components/responses/${status}` }]));
const tagged = { headers: { ETag: { schema: { type: 'string' } } } };

function pathsOf(name: string): Json {
  const { item, query, what, read, scope, isDated } = resources[name] as (typeof resources)[string];
  const page = {
    type: 'object',
    required: isDated ? ['data', 'next', 'until'] : ['data', 'next'],
    properties: {
      data: { type: 'array', items: reference(item) },
      next: { type: ['string', 'null'], description: '`after` of the next page.' },
      ...(isDated && {
        until: { type: 'string', format: 'date-time', description: 'What was changed by then is in the list: `changedSince` of the next time.' },
      }),
    },
  };
  const common = { tags: [scope], security: [{ key: [] }] };
  const list = {
    get: {
      ...common,
      operationId: `list_${name}`,
      summary: what,
      parameters: parameters(query),
      responses: { 200: { description: 'A page', ...tagged, ...json(page) }, 304: { description: 'As you have it' }, ...refusals(401, 403, 422, 429, 503) },
    },
  };
  if (!read) return { [`/${name}`]: list };
  const id = { name: 'id', in: 'path', required: true, schema: { type: 'integer', minimum: 1 } };
  const single = {
    get: {
      ...common,
      operationId: `get_${name}`,
      summary: `${what}: one`,
      parameters: [id],
      responses: {
        200: { description: 'It', ...tagged, ...json(reference(item)) },
        304: { description: 'As you have it' },
        ...refusals(401, 403, 404, 429, 503),
      },
    },
  };
  return { [`/${name}`]: list, [`/${name}/{id}`]: single };
}

/** Whose key may, for whom and how: docs/api.md. */
function moderationPaths(): Json {
  const common = { tags: ['moderation'], security: [{ key: [] }] };
  const id = { name: 'id', in: 'path', required: true, schema: { type: 'integer', minimum: 1 } };
  const page = {
    type: 'object',
    required: ['data', 'next'],
    properties: { data: { type: 'array', items: reference(waitingComment) }, next: { type: ['string', 'null'] } },
  };
  const post = (operationId: string, summary: string, body: ZodObject, given: Json) => ({
    post: {
      ...common,
      operationId,
      summary,
      parameters: [id],
      requestBody: { required: true, ...json(plain(body, 'input')) },
      responses: { 200: { description: 'Done', ...json({ type: 'object', properties: { data: given } }) }, ...refusals(401, 403, 404, 409, 422, 429, 503) },
    },
  });
  return {
    '/moderation': {
      get: {
        ...common,
        operationId: 'list_moderation',
        summary: 'Comments of a queue, public or not',
        parameters: parameters(queueQuery),
        responses: { 200: { description: 'A page', ...json(page) }, ...refusals(401, 403, 422, 429, 503) },
      },
    },
    '/moderation/{id}': post('decide', 'Decides about a comment', decision, reference(decided)),
    '/moderation/{id}/undo': post('undo', 'Takes the last decision back', undoing, { type: 'object', properties: { id: { type: 'integer' } } }),
  };
}

const meanings: Record<number, string> = {
  401: 'No key, or one that is not good',
  403: 'The key does not open this',
  404: 'Not there, or not public',
  409: 'Somebody else has decided meanwhile',
  422: 'The question is not well formed',
  429: 'Too fast: `Retry-After` says when',
  503: 'The database is away: `Retry-After` says when to ask again',
};

const waits: Json = { headers: { 'Retry-After': { description: 'Seconds', schema: { type: 'integer', minimum: 1 } } } };

/** The API as OpenAPI 3.1 has it, made from what checks its questions and describes its answers. */
export function openApi(title: string): Json {
  return {
    openapi: '3.1.0',
    info: { title, version: '1', description: 'What is public, for programs; and the queues of comments, for keys that moderate.' },
    servers: [{ url: `${origin()}/api/v1` }],
    paths: Object.assign({}, ...Object.keys(resources).map(pathsOf), moderationPaths()),
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'A key made in the desk.' } },
      schemas: schemas(),
      responses: Object.fromEntries(
        Object.entries(meanings).map(([status, description]) => [
          status,
          { description, ...(status === '429' || status === '503' ? waits : {}), ...json(reference(problemSchema), 'application/problem+json') },
        ]),
      ),
    },
  };
}
