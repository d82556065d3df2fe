#pragma once

#include <stddef.h>
#include <stdint.h>

// A spreadsheet is an archive of XML files: libzip unpacks them piece by piece, and libxml2 reads each piece as it comes.
// Neither asks the network, nothing is written anywhere, document types and with them entities are refused, and what
// unpacks to more than is allowed ends there.

typedef struct nabo_archive nabo_archive;

// A copy of `bytes` as an archive; NULL where it is none.
nabo_archive *nabo_archive_open(const uint8_t *bytes, size_t count);
void nabo_archive_close(nabo_archive *archive);

// How many files it lists.
int64_t nabo_archive_count(nabo_archive *archive);

// The number of the file called `name`; -1 where there is none.
int64_t nabo_archive_find(nabo_archive *archive, const char *name);

// Whether that file is locked with a password.
int nabo_archive_is_locked(nabo_archive *archive, int64_t index);

typedef struct nabo_xml nabo_xml;

// Reads a file of the archive, which must stay open until the reader is closed. `most` is how many bytes all readers of
// the archive may unpack together, `ratio` how many for each byte packed. NULL where it cannot be unpacked.
nabo_xml *nabo_xml_open(nabo_archive *archive, int64_t index, uint64_t most, uint64_t ratio);

// Reads a copy of `bytes`, an XML file that came by itself. It unpacks nothing, so its size is its own bound.
nabo_xml *nabo_xml_open_bytes(const uint8_t *bytes, size_t count);
void nabo_xml_close(nabo_xml *xml);

enum nabo_xml_node {
  NABO_XML_END = 0,
  NABO_XML_START_TAG = 1,
  NABO_XML_END_TAG = 2,
  NABO_XML_TEXT = 3,
  NABO_XML_BROKEN = -1,     // not well formed, damaged, or nested too deeply
  NABO_XML_TOO_LARGE = -2,
  NABO_XML_DECLARES = -3,   // a document type
};

// Goes on to the next tag or text; which it is.
int nabo_xml_next(nabo_xml *xml);

// The line of the tag or text, or that the parser had come to where something is broken; from 1.
int nabo_xml_line(nabo_xml *xml);

// The name of the tag without its prefix; valid until the next one.
const char *nabo_xml_name(nabo_xml *xml);

// Whether the tag closes itself: no end tag follows.
int nabo_xml_is_empty(nabo_xml *xml);

// The value of the tag's attribute of that name, whatever its prefix; NULL where it has none. Valid until the next call.
const char *nabo_xml_attribute(nabo_xml *xml, const char *name);

// What the text says; valid until the next node.
const char *nabo_xml_text(nabo_xml *xml);
