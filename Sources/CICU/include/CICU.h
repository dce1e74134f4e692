// The few functions of ICU that Primitives uses, under names that do not carry ICU's version and without ICU's headers: those would
// clash with the ones inside Foundation, which the tests import.
#ifndef CICU_H
#define CICU_H
#include <stdint.h>

/// UCharCategory of a code point.
int32_t icu_charType(int32_t c);
int32_t icu_toupper(int32_t c);
int32_t icu_tolower(int32_t c);
/// The numeric value, or -123456789.
double icu_numericValue(int32_t c);
int32_t icu_combiningClass(int32_t c);

/// Opens a collator; null with a status above 0 when it fails.
void *icu_collatorOpen(const char *locale, int32_t *status);
/// Opens a collator from rules that are added to those of `locale`.
void *icu_collatorOpenCustom(const char *locale, const uint16_t *rules, int32_t length, int32_t *status);
void icu_collatorClose(void *collator);
/// 0 primary, 1 secondary, 2 tertiary.
void icu_collatorSetStrength(void *collator, int32_t strength);
/// Punctuation is ignored.
void icu_collatorIgnoreSymbols(void *collator, int32_t *status);
/// Case is told apart though only primary differences count otherwise.
void icu_collatorCaseLevel(void *collator, int32_t *status);
int32_t icu_compare(const void *collator, const uint16_t *a, int32_t an, const uint16_t *b, int32_t bn);
int32_t icu_sortKey(const void *collator, const uint16_t *s, int32_t n, uint8_t *out, int32_t capacity);

/// A search for `pattern` in `text`; both must outlive it.
void *icu_searchOpen(const uint16_t *pattern, int32_t pn, const uint16_t *text, int32_t tn, const void *collator, int32_t *status);
void icu_searchClose(void *search);
/// The first, last or next match's start, -1 when there is none.
int32_t icu_searchFirst(void *search, int32_t *status);
int32_t icu_searchLast(void *search, int32_t *status);
int32_t icu_searchNext(void *search, int32_t *status);
int32_t icu_searchLength(void *search);

/// Collation elements of a run: all of them are 0 for text that collation ignores.
void *icu_elementsOpen(const void *collator, const uint16_t *s, int32_t n, int32_t *status);
/// The next element, -1 at the end.
int32_t icu_elementsNext(void *elements, int32_t *status);
void icu_elementsClose(void *elements);

/// Normalises to form 0 NFC, 1 NFD, 2 NFKC, 3 NFKD; answers the length, also when `capacity` is too small.
int32_t icu_normalize(int32_t form, const uint16_t *s, int32_t n, uint16_t *out, int32_t capacity, int32_t *status);
int32_t icu_isNormalized(int32_t form, const uint16_t *s, int32_t n, int32_t *status);

/// The zone that CLDR gives for a name of Windows in a region, and the other way round; 0 when there is none, else the length.
int32_t icu_zoneForWindows(const uint16_t *name, int32_t n, const char *region, uint16_t *out, int32_t capacity);
int32_t icu_windowsZone(const uint16_t *name, int32_t n, uint16_t *out, int32_t capacity);

/// The locales that ICU's data has.
int32_t icu_localeCount(void);
const char *icu_localeName(int32_t index);
/// A locale's name in the language of another; -1 when there is none.
int32_t icu_localeShown(const char *locale, const char *in, uint16_t *out, int32_t capacity);
/// Windows' number of a locale; 0 when it has none.
int32_t icu_localeNumber(const char *locale);
const char *icu_localeISO3(const char *locale);

#endif
