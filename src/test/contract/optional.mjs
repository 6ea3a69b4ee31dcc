// Lists what may be missing in Trakt's answers, by its own contract, for src/test/resources/contract/optional.txt:
//   node --experimental-strip-types optional.mjs ../../../docs/trakt-contract.md <checkout> [<checkout of a branch>]
// A checkout is one of github.com/trakt/trakt-api, beside which zod 3, @ts-rest/core and @anatine/zod-openapi are
// installed. It wants Node 22.6 or newer.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [table, ...checkouts] = process.argv.slice(2);
const wanted = new Set([...readFileSync(table, 'utf8').matchAll(/^\| `([A-Z]+ \/[^`]*)`/gm)].map(row => row[1]));
/** Objects that stand in many answers: where each is the whole of an answer. */
const objects = {
  movie: 'GET /movies/{id}', show: 'GET /shows/{id}', episode: 'GET /shows/{id}/seasons/{season}/episodes/{episode}',
  person: 'GET /people/{id}', user: 'GET /users/{id}', list: 'GET /users/{id}/lists/{list_id}',
};

function fields(schema, path, found, depth = 0) {
  const def = schema?._def;
  if (!def || depth > 40) return;
  const on = (inner, at = path) => fields(inner, at, found, depth + 1);
  const below = name => path ? `${path}.${name}` : name;
  switch (def.typeName) {
    case 'ZodOptional': case 'ZodNullable':
      if (path) found.add(path);
      return on(def.innerType);
    case 'ZodDefault': case 'ZodCatch': case 'ZodReadonly': return on(def.innerType);
    case 'ZodEffects': return on(def.schema);
    case 'ZodObject': return Object.entries(schema.shape).forEach(([name, inner]) => on(inner, below(name)));
    case 'ZodArray': return on(def.type, below('0'));
    case 'ZodRecord': return on(def.valueType, below('*'));
    case 'ZodUnion': case 'ZodDiscriminatedUnion': return [...def.options.values()].forEach(option => on(option));
    case 'ZodIntersection': on(def.left); return on(def.right);
    case 'ZodTuple': return def.items.forEach(item => on(item, below('0')));
  }
}

const all = new Map();
function walk(at) {
  for (const value of Object.values(at)) {
    if (value?.method && value.path) {
      const name = `${value.method} ${value.path.replace(/:(\w+)/g, '{$1}').replace(/(.)\/$/, '$1')}`;
      const found = all.get(name) ?? new Set();
      Object.entries(value.responses).filter(([status]) => status < 300)
        .forEach(([, schema]) => fields(schema, '', found));
      all.set(name, found);
    } else if (value && typeof value === 'object') walk(value);
  }
}
for (const checkout of checkouts) {
  const contract = `${resolve(checkout)}/projects/api/src/contracts/traktContract.ts`;
  walk((await import(pathToFileURL(contract))).traktContract);
}

/** The fields, with `@movie` for all that a movie may lack. */
function short(found) {
  const left = new Set(found);
  const used = [];
  const places = new Set([...found].flatMap(path =>
    path.split(".").map((_, at, parts) => parts.slice(0, at).join("."))));
  for (const place of [...places].filter(Boolean).sort((one, other) => one.length - other.length)) {
    for (const [name, endpoint] of Object.entries(objects)) {
      const own = [...all.get(endpoint)].map(path => `${place}.${path}`);
      if (own.every(path => left.has(path))) {
        own.forEach(path => left.delete(path));
        used.push(`${place}@${name}`);
        break;
      }
    }
  }
  return [...left, ...used].sort();
}

function print(name, paths) {
  let line = `${name}:`;
  for (const path of paths) {
    if (`${line} ${path}`.length > 120) {
      console.log(line);
      line = ' ';
    }
    line += ` ${path}`;
  }
  console.log(line);
}
console.log('# What may be null or missing in answers, as optional.mjs reads it from Trakt\'s contract.');
Object.entries(objects).forEach(([name, endpoint]) => print(`@${name}`, [...all.get(endpoint)].sort()));
[...all].filter(([name]) => wanted.has(name)).sort(([one], [other]) => one < other ? -1 : 1)
  .forEach(([name, found]) => print(name, short(found)));
