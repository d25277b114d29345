import t from 'tap';
import { type Asking, asking } from '../../../../../src/import/sources/faq-page/parse/interrogatives.ts';

const TEXTS: [text: string, asks: Asking][] = [
  ['Can I?', 2],
  ['Can I? (advanced)', 2],
  ['Can I? 🤔', 2],
  ['“Can I?”', 2],
  ['どう？', 2],
  ['هل هذا مجاني؟', 2],
  ['Είναι δωρεάν;', 2],
  ['¿Es gratis', 2],
  ['How to reset', 1],
  ['👉 What is new', 1],
  ['Wie funktioniert das', 1],
  ['Comment payer', 1],
  ['Cómo pagar', 1],
  ['如何注册', 1],
  ['可以退款吗', 1],
  ['料金はいくらですか。', 1],
  ['어떻게 하나요', 1],
  ['Как оплатить', 1],
  ['Reset your password', 0],
  ['Do not share it', 0],
  ['How-to guides', 0],
  ['Whatever', 0],
  ['Developer Tools', 0],
  ['Got a question? Ask us', 0],
  ['Iste', 0],
  ['支払い方法', 0],
  ['', 0],
  ['🔧', 0],
];

for (const [text, asks] of TEXTS) {
  t.test(`"${text}" asks with strength ${asks}`, async (t) => {
    t.equal(asking(text), asks);
  });
}
