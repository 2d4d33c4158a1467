import { plural } from '../words/plural.ts'
import { translations } from '../words/words.ts'

export const words = translations({
  en: {
    skip: 'Skip to what this page is about',
    rooms: 'Places in this house',
    more: 'More',
    signedInAs: 'Signed in as',
    refused: 'This could not be done yet',
    mendFields: (n: number) =>
      plural('en', n, { one: 'Please look at this field again:', other: 'Please look at these {n} fields again:' }),
    optional: 'optional',
    chooseOne: 'Choose one',
    close: 'Close',
    next: 'Next',
    previous: 'Previous',
    pages: 'Pages of this list',
    asTable: 'The same as a table',
    progress: (value: string, max: string) => `${value} of ${max}`,
    qrCode: 'Point a phone’s camera at this square to open it.',
    steps: 'Where this stands',
    stepDone: 'done',
    stepNow: 'now',
  },
  ar: {
    skip: 'انتقل إلى محتوى الصفحة',
    rooms: 'أقسام هذا البيت',
    more: 'المزيد',
    signedInAs: 'دخلت باسم',
    refused: 'لم يتم ذلك بعد',
    mendFields: (n: number) =>
      plural('ar', n, {
        one: 'راجع هذا الحقل من فضلك:',
        two: 'راجع هذين الحقلين من فضلك:',
        few: 'راجع هذه الحقول ({n}) من فضلك:',
        other: 'راجع هذه الحقول ({n}) من فضلك:',
      }),
    optional: 'اختياري',
    chooseOne: 'اختر واحدًا',
    close: 'إغلاق',
    next: 'التالي',
    previous: 'السابق',
    pages: 'صفحات هذه القائمة',
    asTable: 'الأرقام نفسها في جدول',
    progress: (value: string, max: string) => `${value} من ${max}`,
    qrCode: 'وجّه كاميرا الهاتف إلى هذا المربع لفتح الرابط.',
    steps: 'أين وصلنا',
    stepDone: 'تم',
    stepNow: 'الآن',
  },
})
