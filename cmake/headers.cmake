# With sanitizers, where code is compiled most often, the headers that nearly every file reads are compiled once: that saves
# a third to a half of the time. Other builds do without, so that a file which forgets an include is found.

# maestro_headers(NAME LINKS target... HEADERS header...): compiled once, for targets that are compiled with the same flags.
function(maestro_headers name)
    cmake_parse_arguments(SHARED "" "" "LINKS;HEADERS" ${ARGN})
    if(NOT MAESTRO_SANITIZE)
        return()
    endif()
    file(WRITE ${CMAKE_BINARY_DIR}/headers/${name}.cpp.in "// Only its headers count.\n")
    configure_file(${CMAKE_BINARY_DIR}/headers/${name}.cpp.in ${CMAKE_BINARY_DIR}/headers/${name}.cpp COPYONLY)
    add_library(${name} OBJECT ${CMAKE_BINARY_DIR}/headers/${name}.cpp)
    set_target_properties(${name} PROPERTIES POSITION_INDEPENDENT_CODE ON)
    target_link_libraries(${name} PRIVATE ${SHARED_LINKS})
    target_precompile_headers(${name} PRIVATE ${SHARED_HEADERS})
endfunction()

# maestro_use_headers(TARGET NAME): the target reads those of maestro_headers(NAME).
function(maestro_use_headers target name)
    if(TARGET ${name})
        target_precompile_headers(${target} REUSE_FROM ${name})
    endif()
endfunction()

set(headers_of_core <QByteArray> <QCoreApplication> <QDateTime> <QDir> <QFile> <QFuture> <QFutureWatcher> <QHash>
    <QJsonArray> <QJsonDocument> <QJsonObject> <QList> <QLoggingCategory> <QMap> <QObject> <QPromise> <QSet> <QString>
    <QStringList> <QThreadPool> <QTimer> <QUrl> <QVariant> <algorithm> <array> <atomic> <chrono> <condition_variable>
    <functional> <map> <memory> <mutex> <optional> <stop_token> <utility> <variant> <vector>)
set(headers_of_widgets ${headers_of_core} <QAbstractItemModel> <QAction> <QApplication> <QBoxLayout> <QEvent> <QFont>
    <QIcon> <QLabel> <QLineEdit> <QMainWindow> <QMenu> <QPainter> <QPalette> <QPushButton> <QScrollBar> <QSplitter>
    <QStackedWidget> <QStyle> <QStyledItemDelegate> <QTableView> <QToolButton> <QTreeView> <QWidget>)
