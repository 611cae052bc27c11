# maestro_room(NAME [SMALL] [HOT file...] [ROOMS folder...] [LINKS target...]): the library maestro_NAME of src/NAME.
# A folder without sources yet is a library without sources. It links, and by that may include, only the rooms named; what
# it LINKS beside them stands in the global property maestro_links_of_NAME.
# With sanitizers it is a shared library: they make code so large that the tests, each with its own copy of the rooms that it
# needs, would fill a disk (10 GB, and now a half).
# SMALL: nothing in it but the HOT files is hot, so a release favours little code, which is most of the memory that a
# command takes.
if(MAESTRO_SANITIZE)
    set(room_kind SHARED)
else()
    set(room_kind STATIC)
endif()
function(maestro_room name)
    cmake_parse_arguments(ROOM "SMALL" "" "HOT;ROOMS;LINKS" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${name}/*.cpp ${CMAKE_SOURCE_DIR}/src/${name}/*.h)
    list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
    set(implementations ${sources})
    list(FILTER implementations INCLUDE REGEX "\\.cpp$")
    set(headers ${sources})
    list(FILTER headers INCLUDE REGEX "\\.h$")
    list(TRANSFORM ROOM_ROOMS PREPEND maestro_)
    set_property(GLOBAL PROPERTY maestro_links_of_${name} ${ROOM_LINKS})
    if(implementations)
        add_library(maestro_${name} ${room_kind} ${sources})
        maestro_moc(maestro_${name} ${headers})
        set_target_properties(maestro_${name} PROPERTIES DEFINE_SYMBOL "")
        target_include_directories(maestro_${name} PUBLIC ${CMAKE_SOURCE_DIR}/src)
        if(name MATCHES "^(views|window)$")
            maestro_use_headers(maestro_${name} widget_headers)
        else()
            maestro_use_headers(maestro_${name} core_headers)
        endif()
        target_link_libraries(maestro_${name} PUBLIC ${ROOM_ROOMS} ${ROOM_LINKS})
        if(ROOM_SMALL)
            # g++ 12 warns of its own std::stop_token at -Os.
            target_compile_options(maestro_${name} PRIVATE $<$<CONFIG:Release>:-Os> $<$<CONFIG:Release>:-Wno-maybe-uninitialized>)
            list(TRANSFORM ROOM_HOT PREPEND ${CMAKE_SOURCE_DIR}/src/${name}/)
            set_source_files_properties(${ROOM_HOT} PROPERTIES COMPILE_OPTIONS $<$<CONFIG:Release>:-O2>)
        endif()
    else()
        add_library(maestro_${name} INTERFACE)
        target_include_directories(maestro_${name} INTERFACE ${CMAKE_SOURCE_DIR}/src)
        target_link_libraries(maestro_${name} INTERFACE ${ROOM_ROOMS} ${ROOM_LINKS})
    endif()
endfunction()

# maestro_gather(TARGET folder...): one name for several rooms.
function(maestro_gather target)
    add_library(${target} INTERFACE)
    list(TRANSFORM ARGN PREPEND maestro_)
    target_link_libraries(${target} INTERFACE ${ARGN})
endfunction()
