#include "CICU.h"
#include <stdlib.h>
#include <string.h>
#include <unicode/ucol.h>
#include <unicode/ucoleitr.h>
#include <unicode/ucal.h>
#include <unicode/uchar.h>
#include <unicode/uloc.h>
#include <unicode/unorm2.h>
#include <unicode/usearch.h>

#define TEXT(s) ((const UChar *)(s))

int32_t icu_charType(int32_t c) { return u_charType(c); }
int32_t icu_toupper(int32_t c) { return u_toupper(c); }
int32_t icu_tolower(int32_t c) { return u_tolower(c); }
double icu_numericValue(int32_t c) { return u_getNumericValue(c); }
int32_t icu_combiningClass(int32_t c) { return u_getCombiningClass(c); }

void *icu_collatorOpen(const char *locale, int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  UCollator *collator = ucol_open(locale, &error);
  *status = U_FAILURE(error) ? error : 0;
  return collator;
}

void *icu_collatorOpenCustom(const char *locale, const uint16_t *rules, int32_t length, int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  UCollator *base = ucol_open(locale, &error);
  UCollator *collator = NULL;
  if (U_SUCCESS(error)) {
    int32_t count = 0;
    const UChar *own = ucol_getRules(base, &count);
    UChar *all = malloc(sizeof(UChar) * (size_t)(count + length + 1));
    if (all) {
      memcpy(all, own, sizeof(UChar) * (size_t)count);
      memcpy(all + count, rules, sizeof(UChar) * (size_t)length);
      collator = ucol_openRules(all, count + length, UCOL_DEFAULT, UCOL_DEFAULT_STRENGTH, NULL, &error);
      free(all);
    }
  }
  ucol_close(base);
  *status = U_FAILURE(error) ? error : 0;
  return collator;
}

void icu_collatorClose(void *collator) { ucol_close(collator); }
void icu_collatorSetStrength(void *collator, int32_t strength) {
  ucol_setStrength(collator, strength == 0 ? UCOL_PRIMARY : strength == 1 ? UCOL_SECONDARY : UCOL_TERTIARY);
}
void icu_collatorIgnoreSymbols(void *collator, int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  ucol_setAttribute(collator, UCOL_ALTERNATE_HANDLING, UCOL_SHIFTED, &error);
  *status = U_FAILURE(error) ? error : 0;
}
void icu_collatorCaseLevel(void *collator, int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  ucol_setAttribute(collator, UCOL_CASE_LEVEL, UCOL_ON, &error);
  *status = U_FAILURE(error) ? error : 0;
}
int32_t icu_compare(const void *collator, const uint16_t *a, int32_t an, const uint16_t *b, int32_t bn) {
  return ucol_strcoll(collator, TEXT(a), an, TEXT(b), bn);
}
int32_t icu_sortKey(const void *collator, const uint16_t *s, int32_t n, uint8_t *out, int32_t capacity) {
  return ucol_getSortKey(collator, TEXT(s), n, out, capacity);
}

void *icu_searchOpen(const uint16_t *pattern, int32_t pn, const uint16_t *text, int32_t tn, const void *collator, int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  UStringSearch *search = usearch_openFromCollator(TEXT(pattern), pn, TEXT(text), tn, collator, NULL, &error);
  *status = U_FAILURE(error) ? error : 0;
  return search;
}
void icu_searchClose(void *search) { usearch_close(search); }
int32_t icu_searchFirst(void *search, int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  int32_t at = usearch_first(search, &error);
  *status = U_FAILURE(error) ? error : 0;
  return at;
}
int32_t icu_searchLast(void *search, int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  int32_t at = usearch_last(search, &error);
  *status = U_FAILURE(error) ? error : 0;
  return at;
}
int32_t icu_searchNext(void *search, int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  int32_t at = usearch_next(search, &error);
  *status = U_FAILURE(error) ? error : 0;
  return at;
}
int32_t icu_searchLength(void *search) { return usearch_getMatchedLength(search); }

void *icu_elementsOpen(const void *collator, const uint16_t *s, int32_t n, int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  UCollationElements *elements = ucol_openElements(collator, TEXT(s), n, &error);
  *status = U_FAILURE(error) ? error : 0;
  return elements;
}
int32_t icu_elementsNext(void *elements, int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  int32_t element = ucol_next(elements, &error);
  *status = U_FAILURE(error) ? error : 0;
  return element;
}
void icu_elementsClose(void *elements) { ucol_closeElements(elements); }

static const UNormalizer2 *normalizer(int32_t form, UErrorCode *error) {
  switch (form) {
  case 0: return unorm2_getNFCInstance(error);
  case 1: return unorm2_getNFDInstance(error);
  case 2: return unorm2_getNFKCInstance(error);
  default: return unorm2_getNFKDInstance(error);
  }
}
int32_t icu_normalize(int32_t form, const uint16_t *s, int32_t n, uint16_t *out, int32_t capacity, int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  const UNormalizer2 *with = normalizer(form, &error);
  int32_t length = U_SUCCESS(error) ? unorm2_normalize(with, TEXT(s), n, (UChar *)out, capacity, &error) : 0;
  if (error == U_BUFFER_OVERFLOW_ERROR) error = U_ZERO_ERROR;
  *status = U_FAILURE(error) ? error : 0;
  return length;
}
int32_t icu_isNormalized(int32_t form, const uint16_t *s, int32_t n, int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  const UNormalizer2 *with = normalizer(form, &error);
  int32_t yes = U_SUCCESS(error) ? unorm2_isNormalized(with, TEXT(s), n, &error) : 0;
  *status = U_FAILURE(error) ? error : 0;
  return yes;
}

int32_t icu_zoneForWindows(const uint16_t *name, int32_t n, const char *region, uint16_t *out, int32_t capacity) {
  UErrorCode error = U_ZERO_ERROR;
  int32_t length = ucal_getTimeZoneIDForWindowsID(TEXT(name), n, region, (UChar *)out, capacity, &error);
  return U_FAILURE(error) ? 0 : length;
}

int32_t icu_windowsZone(const uint16_t *name, int32_t n, uint16_t *out, int32_t capacity) {
  UErrorCode error = U_ZERO_ERROR;
  int32_t length = ucal_getWindowsTimeZoneID(TEXT(name), n, (UChar *)out, capacity, &error);
  return U_FAILURE(error) ? 0 : length;
}

int32_t icu_localeCount(void) { return uloc_countAvailable(); }
const char *icu_localeName(int32_t index) { return uloc_getAvailable(index); }
int32_t icu_localeShown(const char *locale, const char *in, uint16_t *out, int32_t capacity) {
  UErrorCode error = U_ZERO_ERROR;
  int32_t count = uloc_getDisplayName(locale, in, (UChar *)out, capacity, &error);
  return U_FAILURE(error) || error == U_USING_DEFAULT_WARNING ? -1 : count;
}
int32_t icu_localeNumber(const char *locale) {
  uint32_t number = uloc_getLCID(locale);
  char back[128];
  UErrorCode error = U_ZERO_ERROR;
  // The number of a wider locale is not this one's.
  int32_t count = number ? uloc_getLocaleForLCID(number, back, sizeof back, &error) : 0;
  return count > 0 && U_SUCCESS(error) && strcmp(back, locale) == 0 ? (int32_t)number : 0;
}
const char *icu_localeISO3(const char *locale) { return uloc_getISO3Language(locale); }
