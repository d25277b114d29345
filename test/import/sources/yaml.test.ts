import t from 'tap';
import {
  MAX_YAML_DEPTH,
  MAX_YAML_LENGTH,
  MAX_YAML_PROBLEMS,
  type ReadYaml,
  readYaml,
} from '../../../src/import/sources/yaml.ts';

const problemsOf = (read: ReadYaml): string[] =>
  'problems' in read ? read.problems.map(({ line, message }) => `${line}: ${message}`) : [];

t.test('reads what people write', async (t) => {
  t.same(readYaml('a: 1 # one\nb: [x, {y: z}]\nc:\n  - d\n'), {
    value: { a: 1, b: ['x', { y: 'z' }], c: ['d'] },
  });
  t.same(readYaml(''), { value: null });
  t.same(readYaml('a: &x [1]\nb: *x'), { value: { a: [1], b: [1] } });
});

t.test('a key that is given twice is a problem where it stands, at any depth', async (t) => {
  t.same(problemsOf(readYaml('a: 1\nb:\n  c: 1\n  c: 2\n"a": 3\n')), [
    '5: Map keys must be unique',
    '4: Map keys must be unique',
  ]);
  t.same(problemsOf(readYaml('? [1]\n: 2\n? [1]\n: 3')), [], 'only those that are text or numbers');
});

t.test('`__proto__` is a key as any other', async (t) => {
  const read = readYaml('__proto__: { polluted: true }\nconstructor: 1');
  t.match(read, { value: { constructor: 1 } });
  t.same('value' in read && Object.keys(Object(read.value)), ['__proto__', 'constructor']);
  t.equal(Reflect.get({}, 'polluted'), undefined);
});

const DEEP: Record<string, (n: number) => string> = {
  brackets: (n) => `a: ${'['.repeat(n)}${']'.repeat(n)}`,
  'brackets that never close': (n) => `a: ${'['.repeat(n)}`,
  braces: (n) => `a: ${'{ a: '.repeat(n)}1${' }'.repeat(n)}`,
  'items in one line': (n) => `${'- '.repeat(n)}x`,
  'keys in one line': (n) => `${'? '.repeat(n)}x`,
};

for (const [name, make] of Object.entries(DEEP)) {
  t.test(`nesting has an end: ${name}`, async (t) => {
    const tooDeep = `undefined: it nests too deep; at most ${MAX_YAML_DEPTH} levels are possible`;
    t.same(problemsOf(readYaml(make(MAX_YAML_DEPTH + 1))), [tooDeep]);
    t.same(problemsOf(readYaml(make(8_000))), [tooDeep]);
    t.notMatch(problemsOf(readYaml(make(MAX_YAML_DEPTH - 1))), [tooDeep]);
  });
}

t.test('a list of many items is not deep', async (t) => {
  t.same(readYaml('- a\n'.repeat(60)), { value: Array(60).fill('a') });
  t.same(readYaml(`a: ${'[b], '.repeat(60)}`.replace(/^a: (.*), $/, 'a: [$1]')), {
    value: { a: Array(60).fill(['b']) },
  });
});

t.test('length has an end', async (t) => {
  t.same(problemsOf(readYaml(`a: ${'x'.repeat(MAX_YAML_LENGTH)}`)), [
    `undefined: ${MAX_YAML_LENGTH + 3} characters are too many; at most ${MAX_YAML_LENGTH} are possible`,
  ]);
  t.match(readYaml(`a: ${'x'.repeat(MAX_YAML_LENGTH - 3)}`), { value: {} });
});

t.test('aliases that multiply are a problem, and one without its anchor', async (t) => {
  const lines = [...'bcdefghij'].map((name, n) => `${name}: &${name} [${`*${'abcdefghij'[n]}, `.repeat(9)}]`);
  t.match(problemsOf(readYaml(`a: &a [x, x]\n${lines.join('\n')}`)), [/^undefined: Excessive alias count/]);
  t.match(problemsOf(readYaml('a: *b')), [/Unresolved alias/]);
});

t.test('of many problems the first are told', async (t) => {
  t.equal(problemsOf(readYaml('a: ]\n'.repeat(1_000))).length, MAX_YAML_PROBLEMS);
});

t.test('many keys take no longer each than a few', async (t) => {
  const keys = Array.from({ length: 6_000 }, (_, n) => `k${n}: 1`).join('\n');
  const before = process.cpuUsage();
  t.match(readYaml(keys), { value: { k5999: 1 } });
  const { user } = process.cpuUsage(before);
  t.ok(user < 3_000_000, `${user / 1_000} ms`);
});
