# `cmake --install build/release`, in that folder `cpack -G DEB`, and the target `dist`.
include(GNUInstallDirs)
if(TARGET leeboard)
  install(TARGETS leeboard RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})

  # The shell adaptors are what the binary itself prints.
  if("completion" IN_LIST LEEBOARD_PRESENT_COMMANDS)
    set(LEEBOARD_COMPLETIONS ${PROJECT_BINARY_DIR}/generated/completions)
    foreach(shell bash zsh fish)
      install(CODE "
        file(MAKE_DIRECTORY \"${LEEBOARD_COMPLETIONS}\")
        execute_process(COMMAND \"$<TARGET_FILE:leeboard>\" completion ${shell}
          OUTPUT_FILE \"${LEEBOARD_COMPLETIONS}/${shell}\" COMMAND_ERROR_IS_FATAL ANY)")
    endforeach()
    install(FILES ${LEEBOARD_COMPLETIONS}/bash
      DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME leeboard)
    install(FILES ${LEEBOARD_COMPLETIONS}/zsh
      DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions RENAME _leeboard)
    install(FILES ${LEEBOARD_COMPLETIONS}/fish
      DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d RENAME leeboard.fish)
  endif()
endif()

file(GLOB manual_pages CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/man/*.[1-8])
foreach(page IN LISTS manual_pages)
  string(REGEX MATCH "[1-8]$" section ${page})
  install(FILES ${page} DESTINATION ${CMAKE_INSTALL_MANDIR}/man${section})
endforeach()
install(FILES LICENSE NOTICE README.md CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY examples/clinic DESTINATION ${CMAKE_INSTALL_DOCDIR}/examples)

# Packing takes what is built and does not build the tests first.
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON)

# The source as a tarball that builds without git.
add_custom_target(dist
  COMMAND ${CMAKE_COMMAND} -Dsource=${PROJECT_SOURCE_DIR} -Dversion=${PROJECT_VERSION} -Dbinary=${PROJECT_BINARY_DIR}
    -P ${PROJECT_SOURCE_DIR}/cmake/dist.cmake
  VERBATIM)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME leeboard)
set(CPACK_PACKAGE_VENDOR "Leeboard")
# The project's one address: the author of its commits (tests/changelog.sh compares).
set(CPACK_PACKAGE_CONTACT "Seed a6898ab3 maintainers <maintainers@users.noreply.r-seed-a6898ab3.example>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "command-line toolkit for the care of opioid use disorder")
set(CPACK_PACKAGE_DESCRIPTION "Leeboard takes people in, scores their forms, drafts individual care plans from
guideline facts, keeps what sets use off and what helps against it, and writes
the reports. A clinic is one SQLite file; clinical content is YAML with its
sources, built in and open to a site's own. It works offline, at a terminal,
in a script and in a pipe.

It proposes, explains and records; people decide.")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER ${CPACK_PACKAGE_CONTACT})
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "tzdata")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "less, bash-completion")
set(CPACK_LEEBOARD_SOURCE ${PROJECT_SOURCE_DIR})
set(CPACK_PRE_BUILD_SCRIPTS ${PROJECT_SOURCE_DIR}/cmake/debian/finish.cmake)
include(CPack)
