# The program: `maestro`, the command line with the whole engine in it, and three modules beside it that it opens when they
# are wanted: `maestro-window.so`, `maestro-clouds.so` and `maestro-keychain.so`. So a command never pays for the
# libraries that draw, and one on hosts of a file for no library of the network.
maestro_room(app    SMALL ROOMS engine)
maestro_room(window ROOMS app gui lab LINKS Qt6::Network Qt6::DBus Fontconfig::Fontconfig)

file(GLOB translations CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/translations/*.ts)
file(GLOB_RECURSE translated CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/*.cpp ${CMAKE_SOURCE_DIR}/src/*.h
     ${CMAKE_SOURCE_DIR}/ui/*.ui)
qt_add_lupdate(maestro_app TS_FILES ${translations} SOURCES ${translated} OPTIONS -no-obsolete -locations none)
qt_add_lrelease(maestro_app TS_FILES ${translations} QM_FILES_OUTPUT_VARIABLE qm_files)

# The rooms' objects themselves, not their archives: the window needs what the command line does not, and the window must
# not bring a second copy of the engine.
# In this order they lie in memory: what a command on hosts runs through first and close together (order.txt), then the
# others.
set(engine_rooms core query storage ssh steps runs app world inventory formats plans secrets providers)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/cmake/order.txt)
file(STRINGS ${CMAKE_SOURCE_DIR}/cmake/order.txt ordered REGEX "^[a-z]")
set(engine_objects "")
foreach(source ${ordered})
    get_filename_component(room ${source} DIRECTORY)
    get_filename_component(name ${source} NAME_WE)
    list(APPEND engine_objects "$<FILTER:$<TARGET_OBJECTS:maestro_${room}>,INCLUDE,/${name}[.]cpp[.]o$>")
    list(APPEND ordered_of_${room} ${name})
endforeach()
foreach(room ${engine_rooms})
    list(JOIN ordered_of_${room} "|" names)
    list(APPEND engine_objects "$<FILTER:$<TARGET_OBJECTS:maestro_${room}>,EXCLUDE,/(${names})[.]cpp[.]o$>")
endforeach()
add_executable(maestro src/app/main.cpp ${engine_objects})
target_include_directories(maestro PRIVATE ${CMAKE_SOURCE_DIR}/src)
foreach(room ${engine_rooms})
    get_property(links GLOBAL PROPERTY maestro_links_of_${room})
    target_link_libraries(maestro PRIVATE ${links})
endforeach()
set_target_properties(maestro PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR})
# As they are: unpacked they would take their whole size of memory, and what unpacks them as much again.
qt_add_resources(maestro translations OPTIONS --no-compress PREFIX /translations BASE ${CMAKE_CURRENT_BINARY_DIR} FILES ${qm_files})

# maestro_module(NAME ROOMS folder... LINKS target...): what the program is without, maestro-NAME.so.
function(maestro_module name)
    cmake_parse_arguments(MODULE "" "" "ROOMS;LINKS" ${ARGN})
    list(TRANSFORM MODULE_ROOMS REPLACE "(.+)" "$<TARGET_OBJECTS:maestro_\\1>")
    add_library(maestro_${name}_module MODULE ${MODULE_ROOMS})
    target_link_libraries(maestro_${name}_module PRIVATE ${MODULE_LINKS})
    set_target_properties(maestro_${name}_module PROPERTIES OUTPUT_NAME ${name} PREFIX maestro- LINKER_LANGUAGE CXX
        LIBRARY_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR})
    set_property(GLOBAL APPEND PROPERTY maestro_modules maestro_${name}_module)
endfunction()
maestro_module(window   ROOMS models views lab window LINKS Qt6::Widgets Qt6::Network Qt6::Svg Qt6::DBus Fontconfig::Fontconfig
    PkgConfig::VTERM)
maestro_module(clouds   ROOMS clouds LINKS Qt6::Network)
maestro_module(keychain ROOMS keychain LINKS qt6keychain Qt6::DBus)

# The program offers its symbols to the modules, and only those that they know: all of them would be a quarter megabyte
# that is read at every start.
get_property(modules GLOBAL PROPERTY maestro_modules)
list(TRANSFORM modules REPLACE "(.+)" "$<TARGET_FILE:\\1>" OUTPUT_VARIABLE module_files)
set(exports ${CMAKE_BINARY_DIR}/exports.list)
list(TRANSFORM engine_rooms REPLACE "(.+)" "maestro_\\1" OUTPUT_VARIABLE archives)
list(TRANSFORM archives REPLACE "(.+)" "$<TARGET_FILE:\\1>" OUTPUT_VARIABLE archive_files)
add_custom_command(OUTPUT ${exports} VERBATIM
    COMMAND sh ${CMAKE_SOURCE_DIR}/cmake/exports.sh ${CMAKE_NM} ${module_files} -- ${archive_files} > ${exports}
    DEPENDS ${modules} ${archives} ${CMAKE_SOURCE_DIR}/cmake/exports.sh)
target_sources(maestro PRIVATE ${exports})
set_property(TARGET maestro APPEND PROPERTY LINK_DEPENDS ${exports})
target_link_options(maestro PRIVATE -Wl,--export-dynamic-symbol-list=${exports})

# Icons live in the views library, so that tests of views see them too.
file(GLOB icons CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/resources/icons/*.svg)
qt_add_resources(maestro_views icons PREFIX / BASE ${CMAKE_SOURCE_DIR}/resources FILES ${icons})
qt_add_resources(maestro_window_module icons_of_the_window PREFIX / BASE ${CMAKE_SOURCE_DIR}/resources FILES ${icons})
