import t from 'tap';
import { isErrorCode, PROBLEM_TYPES, problemTypePath } from '../../../src/http/problems/problem-types.ts';

t.test('every problem type has an error status, a title, and says what to do', async (t) => {
  for (const [code, { status, title, help }] of Object.entries(PROBLEM_TYPES)) {
    t.match(code, /^[a-z]+(-[a-z]+)*$/);
    t.ok(status >= 400 && status < 600, code);
    t.match(title, /^[A-Z].*[^.]$/, code);
    t.match(help, /^[A-Z].*\.$/, code);
  }
});

t.test('titles tell the types apart', async (t) => {
  const titles = Object.values(PROBLEM_TYPES).map(({ title }) => title);
  t.equal(new Set(titles).size, titles.length);
});

t.test('only names of types are codes', async (t) => {
  t.ok(isErrorCode('gone'));
  for (const name of ['', 'Gone', 'constructor', '__proto__']) t.notOk(isErrorCode(name), name);
});

t.test('a type is a path', async (t) => t.equal(problemTypePath('gone'), '/problems/gone'));
