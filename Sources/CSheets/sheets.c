#include "CSheets.h"

#include <libxml/xmlreader.h>
#include <stdlib.h>
#include <string.h>
#include <zip.h>

struct nabo_archive {
  zip_t *zip;
  size_t packed;      // size of the whole
  uint64_t unpacked;  // by all readers so far
};

nabo_archive *nabo_archive_open(const uint8_t *bytes, size_t count) {
  if (count == 0) return NULL;
  uint8_t *copy = malloc(count);
  if (copy == NULL) return NULL;
  memcpy(copy, bytes, count);
  zip_error_t error;
  zip_error_init(&error);
  // From here on the source frees the copy.
  zip_source_t *source = zip_source_buffer_create(copy, count, 1, &error);
  if (source == NULL) {
    zip_error_fini(&error);
    free(copy);
    return NULL;
  }
  zip_t *zip = zip_open_from_source(source, ZIP_RDONLY, &error);
  zip_error_fini(&error);
  if (zip == NULL) {
    zip_source_free(source);
    return NULL;
  }
  nabo_archive *archive = calloc(1, sizeof *archive);
  if (archive == NULL) {
    zip_discard(zip);
    return NULL;
  }
  archive->zip = zip;
  archive->packed = count;
  return archive;
}

void nabo_archive_close(nabo_archive *archive) {
  if (archive == NULL) return;
  zip_discard(archive->zip);
  free(archive);
}

int64_t nabo_archive_count(nabo_archive *archive) { return zip_get_num_entries(archive->zip, 0); }

int64_t nabo_archive_find(nabo_archive *archive, const char *name) {
  return zip_name_locate(archive->zip, name, ZIP_FL_NOCASE);
}

int nabo_archive_is_locked(nabo_archive *archive, int64_t index) {
  zip_stat_t stat;
  if (index < 0 || zip_stat_index(archive->zip, (zip_uint64_t)index, 0, &stat) != 0) return 0;
  return (stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE;
}

struct nabo_xml {
  nabo_archive *archive;   // NULL for a file that came by itself
  zip_file_t *file;
  uint8_t *bytes;          // of such a file
  size_t count;
  xmlTextReaderPtr reader;
  uint64_t own;        // bytes that this one unpacked
  uint64_t most;
  uint64_t most_own;   // by the ratio
  size_t declaration;  // how many letters of a document type were seen in a row
  int stopped;         // why no more is unpacked
};

// Small files may be packed as well as they can be.
static const uint64_t always_allowed = 1 << 20;

static int declares(nabo_xml *xml, const char *bytes, size_t count) {
  static const char start[] = "<!DOCTYPE";
  for (size_t i = 0; i < count; i++) {
    // UTF-16 has a zero beside each letter.
    if (bytes[i] == 0) continue;
    if (bytes[i] == start[xml->declaration]) {
      xml->declaration++;
      if (xml->declaration == sizeof start - 1) return 1;
    } else {
      xml->declaration = bytes[i] == '<';
    }
  }
  return 0;
}

static zip_int64_t unpack(nabo_xml *xml, char *buffer, int length) {
  zip_int64_t count = zip_fread(xml->file, buffer, (zip_uint64_t)length);
  if (count < 0) {
    xml->stopped = NABO_XML_BROKEN;
    return -1;
  }
  xml->own += (uint64_t)count;
  xml->archive->unpacked += (uint64_t)count;
  if (xml->archive->unpacked > xml->most || xml->own > xml->most_own) {
    xml->stopped = NABO_XML_TOO_LARGE;
    return -1;
  }
  return count;
}

static zip_int64_t copy(nabo_xml *xml, char *buffer, int length) {
  size_t left = xml->count - (size_t)xml->own;
  size_t count = left < (size_t)length ? left : (size_t)length;
  memcpy(buffer, xml->bytes + xml->own, count);
  xml->own += count;
  return (zip_int64_t)count;
}

static int read_piece(void *context, char *buffer, int length) {
  nabo_xml *xml = context;
  if (xml->stopped != 0 || length <= 0) return -1;
  zip_int64_t count = xml->file != NULL ? unpack(xml, buffer, length) : copy(xml, buffer, length);
  if (count < 0) return -1;
  if (declares(xml, buffer, (size_t)count)) {
    xml->stopped = NABO_XML_DECLARES;
    return -1;
  }
  return (int)count;
}

// What is wrong is told by the results of the calls, and nowhere else.
static void say_nothing(void *context, xmlErrorPtr error) {
  (void)context;
  (void)error;
}

static nabo_xml *give_up(nabo_xml *xml) {
  nabo_xml_close(xml);
  return NULL;
}

static nabo_xml *begin(nabo_xml *xml) {
  xml->reader = xmlReaderForIO(
      read_piece, NULL, xml, NULL, NULL, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  if (xml->reader == NULL) return give_up(xml);
  xmlTextReaderSetStructuredErrorHandler(xml->reader, say_nothing, NULL);
  return xml;
}

nabo_xml *nabo_xml_open(nabo_archive *archive, int64_t index, uint64_t most, uint64_t ratio) {
  zip_stat_t stat;
  if (index < 0 || zip_stat_index(archive->zip, (zip_uint64_t)index, 0, &stat) != 0) return NULL;
  // What the archive says of itself is believed up to its own size.
  uint64_t packed = archive->packed;
  if ((stat.valid & ZIP_STAT_COMP_SIZE) != 0 && stat.comp_size < packed) packed = stat.comp_size;
  nabo_xml *xml = calloc(1, sizeof *xml);
  if (xml == NULL) return NULL;
  xml->archive = archive;
  xml->most = most;
  xml->most_own = packed * ratio > always_allowed ? packed * ratio : always_allowed;
  xml->file = zip_fopen_index(archive->zip, (zip_uint64_t)index, 0);
  return xml->file != NULL ? begin(xml) : give_up(xml);
}

nabo_xml *nabo_xml_open_bytes(const uint8_t *bytes, size_t count) {
  nabo_xml *xml = calloc(1, sizeof *xml);
  if (xml == NULL) return NULL;
  xml->bytes = malloc(count > 0 ? count : 1);
  if (xml->bytes == NULL) return give_up(xml);
  if (count > 0) memcpy(xml->bytes, bytes, count);
  xml->count = count;
  return begin(xml);
}

void nabo_xml_close(nabo_xml *xml) {
  if (xml == NULL) return;
  if (xml->reader != NULL) xmlFreeTextReader(xml->reader);
  if (xml->file != NULL) zip_fclose(xml->file);
  free(xml->bytes);
  free(xml);
}

int nabo_xml_next(nabo_xml *xml) {
  for (;;) {
    int result = xmlTextReaderRead(xml->reader);
    if (xml->stopped != 0) return xml->stopped;
    if (result == 0) return NABO_XML_END;
    if (result < 0) return NABO_XML_BROKEN;
    switch (xmlTextReaderNodeType(xml->reader)) {
      case XML_READER_TYPE_ELEMENT: return NABO_XML_START_TAG;
      case XML_READER_TYPE_END_ELEMENT: return NABO_XML_END_TAG;
      case XML_READER_TYPE_TEXT:
      case XML_READER_TYPE_CDATA:
      case XML_READER_TYPE_SIGNIFICANT_WHITESPACE: return NABO_XML_TEXT;
      case XML_READER_TYPE_DOCUMENT_TYPE:
      case XML_READER_TYPE_ENTITY_REFERENCE: return NABO_XML_DECLARES;
      default: break;
    }
  }
}

int nabo_xml_line(nabo_xml *xml) {
  // Where something is broken, what the parser has come to.
  int is_broken = xmlTextReaderReadState(xml->reader) == XML_TEXTREADER_MODE_ERROR;
  xmlNodePtr node = is_broken ? NULL : xmlTextReaderCurrentNode(xml->reader);
  long line = node != NULL ? xmlGetLineNo(node) : 0;
  return line > 0 ? (int)line : xmlTextReaderGetParserLineNumber(xml->reader);
}

const char *nabo_xml_name(nabo_xml *xml) { return (const char *)xmlTextReaderConstLocalName(xml->reader); }

int nabo_xml_is_empty(nabo_xml *xml) { return xmlTextReaderIsEmptyElement(xml->reader) == 1; }

const char *nabo_xml_attribute(nabo_xml *xml, const char *name) {
  // LibreOffice repeats some attributes in a space of names of its own.
  static const char experimental[] = "urn:org:documentfoundation:names:experimental";
  const char *value = NULL;
  while (value == NULL && xmlTextReaderMoveToNextAttribute(xml->reader) == 1) {
    const char *local = (const char *)xmlTextReaderConstLocalName(xml->reader);
    const char *space = (const char *)xmlTextReaderConstNamespaceUri(xml->reader);
    if (local == NULL || strcmp(local, name) != 0) continue;
    if (space != NULL && strncmp(space, experimental, sizeof experimental - 1) == 0) continue;
    value = (const char *)xmlTextReaderConstValue(xml->reader);
  }
  xmlTextReaderMoveToElement(xml->reader);
  return value;
}

const char *nabo_xml_text(nabo_xml *xml) { return (const char *)xmlTextReaderConstValue(xml->reader); }
