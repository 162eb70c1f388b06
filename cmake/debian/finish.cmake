# Run by cpack between installing and packing: what Debian's policy asks of documents and `cmake --install` leaves plain.
set(source ${CPACK_LEEBOARD_SOURCE})
include(${source}/cmake/source_date.cmake)
set(share ${CPACK_TEMPORARY_DIRECTORY}${CPACK_PACKAGING_INSTALL_PREFIX}/share)
set(doc ${share}/doc/${CPACK_PACKAGE_NAME})
if(NOT IS_DIRECTORY ${doc})
  message(FATAL_ERROR "there is no ${doc}: where did the documents go?")
endif()

file(READ ${source}/NOTICE notice)
set(maintainer ${CPACK_DEBIAN_PACKAGE_MAINTAINER})
configure_file(${source}/cmake/debian/copyright.in ${doc}/copyright @ONLY)
file(REMOVE ${doc}/LICENSE ${doc}/CHANGELOG.md)

execute_process(COMMAND ${CMAKE_COMMAND} -E env LC_ALL=C date -u -R -d @${source_date}
  OUTPUT_VARIABLE date OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND awk -f ${source}/cmake/debian/changelog.awk -v package=${CPACK_PACKAGE_NAME} -v maintainer=${maintainer}
  -v date=${date} ${source}/CHANGELOG.md OUTPUT_FILE ${doc}/changelog COMMAND_ERROR_IS_FATAL ANY)
file(STRINGS ${doc}/changelog first LIMIT_COUNT 1)
if(NOT first MATCHES "^${CPACK_PACKAGE_NAME} \\(${CPACK_PACKAGE_VERSION}\\) ")
  message(FATAL_ERROR "the package is ${CPACK_PACKAGE_VERSION}, and the newest heading of CHANGELOG.md says: ${first}")
endif()

file(GLOB pages ${share}/man/man*/*)
execute_process(COMMAND gzip -9n ${doc}/changelog ${doc}/NOTICE ${doc}/README.md ${pages} COMMAND_ERROR_IS_FATAL ANY)
# Files and what cpack writes itself get the time of the source, so that the same build gives the same package.
set(ENV{SOURCE_DATE_EPOCH} ${source_date})
execute_process(COMMAND find ${CPACK_TEMPORARY_DIRECTORY} -exec touch -h -d @${source_date} {} + COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND chmod -R u+rwX,go=rX ${CPACK_TEMPORARY_DIRECTORY} COMMAND_ERROR_IS_FATAL ANY)
