# Packs data/**/*.yaml into one image and embeds it in leeboard_catalog; runs again when a definition or the tool changes.
add_executable(embed_definitions ${PROJECT_SOURCE_DIR}/apps/embed_definitions/main.cpp)
target_link_libraries(embed_definitions PRIVATE leeboard_io leeboard_base)
set_target_properties(embed_definitions PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/tools)

file(GLOB_RECURSE definitions CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/data/*.yaml ${PROJECT_SOURCE_DIR}/data/*.csv)
set(LEEBOARD_DEFINITIONS_IMAGE ${PROJECT_BINARY_DIR}/generated/definitions.img)
add_custom_command(
  OUTPUT ${LEEBOARD_DEFINITIONS_IMAGE}
  COMMAND embed_definitions ${PROJECT_SOURCE_DIR}/data ${LEEBOARD_DEFINITIONS_IMAGE}
  DEPENDS embed_definitions ${definitions}
  COMMENT "Packing ${PROJECT_SOURCE_DIR}/data"
  VERBATIM)
configure_file(${PROJECT_SOURCE_DIR}/cmake/definitions.S.in ${PROJECT_BINARY_DIR}/generated/definitions.S @ONLY)
set_source_files_properties(${PROJECT_BINARY_DIR}/generated/definitions.S
  PROPERTIES OBJECT_DEPENDS ${LEEBOARD_DEFINITIONS_IMAGE})
add_library(leeboard_definitions STATIC
  ${PROJECT_BINARY_DIR}/generated/definitions.S ${LEEBOARD_DEFINITIONS_IMAGE})
set_target_properties(leeboard_definitions PROPERTIES ARCHIVE_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/lib)

# By file, not by target: so that only linking waits for the image, and no compilation of a module above the catalog does.
if(CMAKE_GENERATOR MATCHES "Ninja")
  set(library ${PROJECT_BINARY_DIR}/lib/libleeboard_definitions.a)
else()
  set(library leeboard_definitions)
endif()
target_link_libraries(leeboard_catalog INTERFACE ${library})
