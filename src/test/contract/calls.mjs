// All methods of npm's trakt.tv: which the sandbox answers, and which answers the client can read.
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const Trakt = require('trakt.tv');
const methods = require('trakt.tv/methods.json');

const [address, verbose] = process.argv.slice(2);
const trakt = new Trakt({ client_id: 'sandbox-client-id', client_secret: 'sandbox-client-secret', api_url: address });
await trakt.import_token({ access_token: 'sandbox-access-token', expires: Date.now() + 86_400_000 });

const day = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
const film = { movies: [{ ids: { imdb: 'tt0133093' }, rating: 8 }] };
const usual = {
  start_date: day, days: 7, country: 'us', language: 'de', period: 'weekly', season: 1, episode: 1, username: 'me',
  section: 'recommendations', comment_type: 'all', query: 'dune', limit: 3, extended: 'full',
};
const types = [
  [/^\/(calendars|certifications|countries|genres|languages|sync|users)/, 'movies'], [/^\/search\/text/, 'movie'],
  [/lists$/, 'personal'], [/^\/comments/, 'all'], [/^\/lists\/items/, 'movie'],
];
const special = {
  '/search/id': { id_type: 'imdb', id: 'tt0133093', type: 'movie' },
  '/users/history': { type: 'movies', item_id: '' },
  '/sync/history/get': { type: 'movies', id: '' },
  '/users/saved_filters': { section: 'movies' },
  '/users/likes': { type: 'lists' },
  '/users/comments': { type: 'all' },
  '/users/follow/add': { username: 'alex' },
  '/users/follow/remove': { username: 'alex' },
  '/checkin/add': { movie: { ids: { imdb: 'tt0133093' } } },
  '/comments/comment/add': { movie: { ids: { imdb: 'tt0133093' } }, comment: 'Five words of mine here.' },
  '/comments/comment/update': { comment: 'Five other words of mine.' },
  '/comments/replies/add': { comment: 'Five words of an answer.' },
  '/users/lists/create': { name: 'Of the contract' },
  '/users/list/update': { name: 'Of the contract' },
};
// What makes things goes first, what unmakes them last.
const order = name => /lists\/create$|comment\/add$/.test(name) ? 0 : methods[name].method === 'GET' ? 1
  : /list\/delete|comment\/remove/.test(name) ? 5 : /remove|delete|deny|hide|undo/.test(name) ? 4
  : /scrobble\/stop|checkin/.test(name) ? 3 : 2;

const made = {};
function parameters(name) {
  const given = { ...usual };
  const id = [
    [/^\/movies|^\/recommendations\/movies/, 'heat-1995'], [/^\/people/, 'keanu-reeves'],
    [/^\/comments/, made.comment ?? 7001], [/^\/lists/, made.public ?? 1], [/^\/users\/list\//, made.list ?? 1],
    [/^\/sync\/playback/, made.paused ?? 1], [/^\/users\/requests/, made.request ?? 1],
  ].find(([is]) => is.test(name));
  given.id = id ? id[1] : 'breaking-bad';
  const type = types.find(([is]) => is.test(name));
  if (type) given.type = type[1];
  if (/lists$/.test(name)) given.sort = 'popular';
  if (/comments$/.test(name)) given.sort = 'newest';
  if (/^\/scrobble/.test(name)) Object.assign(given, { movie: film.movies[0], progress: /stop/.test(name) ? 90 : 40 });
  if (methods[name].method === 'POST' && /sync|hidden|items/.test(name)) Object.assign(given, film);
  if (/reorder$/.test(name)) given.rank = [1];
  return { ...given, ...special[name] };
}

function method(name) {
  return name.slice(1).split('/').reduce((at, word) => at[word], trakt);
}

const count = { calls: 0, parsed: 0, lacking: 0, refused: 0, unread: 0, unbuilt: 0 };
const left = [];
for (const name of Object.keys(methods).sort((one, other) => order(one) - order(other))) {
  let call;
  try {
    call = method(name)(parameters(name));
  } catch (e) {
    count.unbuilt++;
    left.push(`not built ${name}: ${e.message}`);
    continue;
  }
  count.calls++;
  try {
    const answer = await call;
    count.parsed++;
    if (name === '/users/lists/create') made.list = answer.ids.trakt;
    if (name === '/comments/comment/add') made.comment = answer.id;
    if (name === '/sync/playback/get') made.paused = answer[0]?.id;
    if (name === '/lists/popular') made.public = answer[0]?.list.ids.trakt;
    if (name === '/users/requests/get') made.request = answer[0]?.id;
  } catch (e) {
    const status = e.response?.statusCode;
    count[status === 404 || status === 405 ? 'lacking' : status ? 'refused' : 'unread']++;
    left.push(`${status ?? 'not parsed'} ${name}: ${methods[name].method} ${methods[name].url}${status ? '' : ` ${e}`}`);
  }
}
console.log('trakt.tv 8.2.0'.padEnd(20), ...Object.values(count).map((number, at) =>
  String(number).padStart([6, 7, 13, 8, 10, 10][at])));
if (verbose) console.log(left.map(line => `  ${line}`).join('\n'));
