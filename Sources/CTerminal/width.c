#include <locale.h>
#include <pthread.h>
#include <wchar.h>

#include "terminal.h"

static locale_t locale;

static void make_locale(void) { locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0); }

// wcwidth answers for the thread's locale, and a test or a command without a screen
// never called setlocale: ask in a UTF-8 locale of our own.
int terminal_width(uint32_t scalar) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, make_locale);
  if (locale == (locale_t)0) {
    return wcwidth((wchar_t)scalar);
  }
  locale_t former = uselocale(locale);
  int width = wcwidth((wchar_t)scalar);
  uselocale(former);
  return width;
}
