# Sets `source_date`: when this source was made, in seconds, so that two builds of it say the same. A tarball keeps it in its files' times.
set(source_date "$ENV{SOURCE_DATE_EPOCH}")
if(source_date STREQUAL "" AND EXISTS ${source}/.git)
  execute_process(COMMAND git -C ${source} log -1 --format=%ct
    OUTPUT_VARIABLE source_date OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
endif()
if(source_date STREQUAL "")
  file(TIMESTAMP ${source}/CHANGELOG.md source_date "%s" UTC)
endif()
if(NOT source_date MATCHES "^[0-9]+$")
  message(FATAL_ERROR "the time of the source is no number of seconds: '${source_date}'")
endif()
