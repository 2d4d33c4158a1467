/** Letters that stripping accents doesn't reach, and the scripts of Europe and its neighbours, as passports write them. */
const WRITTEN = `
ß ss  æ ae  œ oe  ø o  đ d  ð d  þ th  ł l  ı i  ħ h  ŋ n  ŧ t
а a  б b  в v  г g  ґ g  д d  е e  ё e  є ie  ж zh  з z  и i  і i  ї i  й i  к k  л l  м m  н n  о o  п p  р r  с s  т t
у u  ў u  ф f  х kh  ц ts  ч ch  ш sh  щ shch  ъ -  ы y  ь -  э e  ю iu  я ia  ј j  љ lj  њ nj  ћ c  ђ dj  џ dz
α a  β v  γ g  δ d  ε e  ζ z  η i  θ th  ι i  κ k  λ l  μ m  ν n  ξ x  ο o  π p  ρ r  σ s  ς s  τ t  υ y  φ f  χ ch  ψ ps  ω o
ά a  έ e  ή i  ί i  ό o  ύ y  ώ o  ϊ i  ϋ y  ΐ i  ΰ y
ا a  أ a  إ i  آ a  ء -  ئ -  ؤ -  ب b  پ p  ت t  ث th  ج j  چ ch  ح h  خ kh  د d  ذ dh  ر r  ز z  ژ zh  س s  ش sh  ص s  ض d
ط t  ظ z  ع a  غ gh  ف f  ق q  ک k  ك k  گ g  ل l  م m  ن n  ه h  ة a  و w  ي y  ی y  ى a
`

export const LETTERS: ReadonlyMap<string, string> = new Map(
  WRITTEN.trim()
    .split(/\s{2,}|\n/)
    .map((pair) => pair.split(' '))
    .map(([letter, latin]) => [letter ?? '', latin === '-' ? '' : (latin ?? '')]),
)
