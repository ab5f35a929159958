#include "postal_data.h"

static const uint8_t zip5[] = {
#embed "data/zip5.csv"
};

static const uint8_t zip3[] = {
#embed "data/zip3.csv"
};

static const uint8_t zip3_exceptions[] = {
#embed "data/zip3_exceptions.csv"
};

const uint8_t *postal_zip5(size_t *count) {
  *count = sizeof zip5;
  return zip5;
}

const uint8_t *postal_zip3(size_t *count) {
  *count = sizeof zip3;
  return zip3;
}

const uint8_t *postal_zip3_exceptions(size_t *count) {
  *count = sizeof zip3_exceptions;
  return zip3_exceptions;
}
