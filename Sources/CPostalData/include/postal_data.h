#ifndef PETITION_POSTAL_DATA_H
#define PETITION_POSTAL_DATA_H

#include <stddef.h>
#include <stdint.h>

// The ZIP tables, as bytes inside the program: a kiosk that was moved or
// installed still knows its places, and nothing is read at start.
// Each table is CSV with one header line, sorted by its first column, LF line ends.

// "zip,city,state": 41,704 five-digit ZIPs. Postal code data (c) GeoNames.org, CC BY 4.0.
const uint8_t *_Nonnull postal_zip5(size_t *_Nonnull count);

// "prefix,state": 932 three-digit prefixes and the state most of their ZIPs belong to.
const uint8_t *_Nonnull postal_zip3(size_t *_Nonnull count);

// "zip,state": 18 ZIPs whose state differs from their prefix's.
const uint8_t *_Nonnull postal_zip3_exceptions(size_t *_Nonnull count);

#endif
