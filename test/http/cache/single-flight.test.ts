import t from 'tap';
import { SingleFlight } from '../../../src/http/cache/single-flight.ts';

t.test('whoever comes while something is worked out can wait for its end', async (t) => {
  const underWay = new SingleFlight();
  t.equal(underWay.endOf('a'), undefined);
  const end = underWay.begin('a');
  t.equal(underWay.endOf('b'), undefined);
  const waiting = underWay.endOf('a');
  end();
  await waiting;
  t.equal(underWay.endOf('a'), undefined);
});

t.test('an end is one of its own, also when it is told twice', async (t) => {
  const underWay = new SingleFlight();
  const first = underWay.begin('a');
  const second = underWay.begin('a');
  first();
  const waiting = underWay.endOf('a');
  t.type(waiting, Promise, 'the second is still at it');
  first();
  t.equal(underWay.endOf('a'), waiting);
  second();
  await waiting;
});
