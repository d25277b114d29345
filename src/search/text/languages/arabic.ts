import { stemmer } from '@orama/stemmers/arabic';
import { stopwords } from '@orama/stopwords/arabic';
import { type LanguagePack, pairs, words } from './language-pack.ts';

export const arabic: LanguagePack = {
  locales: ['ar'],
  stem: stemmer,
  stopWords: stopwords,
  questionWords: words('من ماذا ما أين متى لماذا كيف كم'),
  contraryVerbs: pairs(`
    إنشاء/حذف, إضافة/إزالة, إضافة/حذف, تفعيل/تعطيل, تشغيل/إيقاف, بدء/إيقاف, بدء/إنهاء, سماح/منع, فتح/إغلاق, انضمام/مغادرة,
    حظر/إلغاء الحظر, تشفير/فك التشفير, تسجيل الدخول/تسجيل الخروج, إظهار/إخفاء, استيراد/تصدير, رفع/تنزيل, تثبيت/إزالة,
    شراء/بيع, إرسال/استلام, قبول/رفض`),
  irregularNouns: {},
  compounds: false,
  elision: false,
};
